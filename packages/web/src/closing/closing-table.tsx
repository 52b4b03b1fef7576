import { Fragment, type ReactNode, useState } from 'react';
import type { Day } from '../ui/days.ts';
import { Scroll } from '../ui/scroll.tsx';
import type { Act } from './acts.ts';
import type { Closing, ClosingItem } from './closing-model.ts';
import { ConditionRow } from './condition-row.tsx';
import { PageRow } from './page-row.tsx';
import { RecordForm } from './record-form.tsx';
import { NoteThread } from '../notes/note-thread.tsx';
import { useComments } from './use-comments.ts';

export const columns = ['No.', 'Condition', 'Section', 'Responsible', 'Status', 'Due', 'Done', 'Record'];

/** What is being recorded, and under which line of the list. */
export interface Recording {
  readonly no: string;
  readonly title: string;
  readonly acts: readonly Act[];
}

/** A condition a line, its signature pages under it; what is recorded from here opens under its line. */
export function ClosingTable({
  closing: { list, items },
  day,
}: {
  readonly closing: Closing;
  readonly day: Day;
}) {
  const [recording, setRecording] = useState<Recording | null>(null);
  const form = (no: string) =>
    recording?.no === no && (
      <Wide>
        <RecordForm key={recording.title} {...recording} day={day} onDone={() => setRecording(null)} />
      </Wide>
    );
  return (
    <Scroll label={`Closing list of ${list.title}`}>
      <table className="cards">
        <caption className="unseen">Closing list of {list.title}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {items.map((each) => (
          <tbody key={each.item.section}>
            <ConditionRow closingItem={each} agreement={list.agreement} onRecord={setRecording} />
            {form(each.item.no)}
            <Comments closingItem={each} />
            {each.pages.map((page) => (
              <Fragment key={page.no}>
                <PageRow page={page} due={each.item.by} onRecord={setRecording} />
                {form(page.no)}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

function Comments({ closingItem: { item } }: { readonly closingItem: ClosingItem }) {
  const { opened } = useComments();
  return (
    opened === item.section && (
      <Wide>
        <NoteThread about={item.section} label={`Comments on ${item.condition}`} />
      </Wide>
    )
  );
}

function Wide({ children }: { readonly children: ReactNode }) {
  return (
    <tr className="wide">
      <td colSpan={columns.length}>{children}</td>
    </tr>
  );
}
