import type { ChecklistItem } from '@inforce/core';
import { Link } from '@tanstack/react-router';
import { useDays, useDeal } from '../deal/deal-context.ts';
import { useNotes } from '../notes/use-notes.ts';
import { writtenIso } from '../ui/days.ts';
import { actsOnItem, releaseOfAll } from './acts.ts';
import type { ClosingItem } from './closing-model.ts';
import type { Recording } from './closing-table.tsx';
import { useComments } from './use-comments.ts';

const statusWords: Readonly<Record<ChecklistItem['status'], string>> = {
  done: '✓ met',
  open: '○ open',
  'not met': '✗ not met',
};

interface ConditionRowProps {
  readonly closingItem: ClosingItem;
  readonly agreement: string;
  readonly onRecord: (recording: Recording) => void;
}

export function ConditionRow({ closingItem, agreement, onRecord }: ConditionRowProps) {
  const { item, pages, words } = closingItem;
  return (
    <tr className="condition">
      <td data-label="No.">{item.no}</td>
      <th scope="row" data-label="Condition">
        {item.condition}
        {words !== '' && <p className="condition-words quiet">“{words}”</p>}
      </th>
      <td data-label="Section">
        <WordsLink closingItem={closingItem} agreement={agreement} />
      </td>
      <td data-label="Responsible">{item.who.join(', ')}</td>
      <td data-label="Status">
        <span className={`status-word status-${item.status.replace(' ', '-')}`}>
          {statusWords[item.status]}
        </span>
        {pages.length > 0 && (
          <div className="quiet">
            {pages.filter(({ state }) => state === 'signed').length} of {pages.length} pages
          </div>
        )}
      </td>
      <td data-label="Due">{item.by === null ? '' : writtenIso(item.by)}</td>
      <td data-label="Done">{item.done === null ? '' : writtenIso(item.done)}</td>
      <td data-label="Record">
        {item.facts.length > 0 && <div className="quiet">{item.facts.join(', ')}</div>}
        <Buttons closingItem={closingItem} onRecord={onRecord} />
      </td>
    </tr>
  );
}

function WordsLink({
  closingItem: { item, at },
  agreement,
}: Pick<ConditionRowProps, 'closingItem' | 'agreement'>) {
  return (
    <Link
      from="/deals/$deal"
      to="/deals/$deal/documents/$agreement"
      params={(now) => ({ ...now, agreement })}
      search={({ on, known }) => ({ on, known, at })}
      aria-label={`The words of ${item.section}`}
    >
      {item.section.slice(item.section.indexOf('/') + 1)}
    </Link>
  );
}

function Buttons({ closingItem, onRecord }: Omit<ConditionRowProps, 'agreement'>) {
  const { open } = useDeal();
  const { search, setSearch } = useDays();
  const { data } = useNotes();
  const { opened, toggle } = useComments();
  const { item, pages } = closingItem;
  const acts = actsOnItem(closingItem);
  const all = releaseOfAll(pages);
  const count = data?.filter(({ about }) => about === item.section).length ?? 0;
  const record = (title: string, some: Recording['acts']): void =>
    onRecord({ no: item.no, title, acts: some });
  return (
    <div className="row-buttons">
      <button
        type="button"
        aria-pressed={search.why === item.section}
        aria-label={`Why? ${item.condition}`}
        onClick={() => setSearch({ why: item.section })}
      >
        Why?
      </button>
      <button
        type="button"
        aria-expanded={opened === item.section}
        aria-label={`Comments on ${item.condition}, ${count}`}
        onClick={() => toggle(item.section)}
      >
        Comments{count === 0 ? '' : ` (${count})`}
      </button>
      {open.writes.length > 0 && acts.length > 0 && (
        <button
          type="button"
          aria-label={`Record about ${item.condition}`}
          onClick={() => record(item.condition, acts)}
        >
          Record…
        </button>
      )}
      {open.writes.length > 0 && all !== null && (
        <button type="button" onClick={() => record(all.label, [all])}>
          {all.label}…
        </button>
      )}
    </div>
  );
}
