import type { Asked, Checklist, ChecklistItem } from '@inforce/core';
import { useMemo } from 'react';
import { useAsked, useDays, useDeal } from '../deal/deal-context.ts';
import { DayChoice } from '../ui/day-choice.tsx';
import { isoDay, writtenDay, writtenIso } from '../ui/days.ts';

/** Conditions as a closing checklist: what stands, what is open, and when the paper takes effect. */
export function ClosingPage() {
  const { engine } = useDeal();
  const { asOf, knownAt, setSearch } = useDays();
  const asked = useAsked(asOf, knownAt);
  const lists = useMemo(() => listsOf(engine.checklistOf, asked), [engine, asked]);
  return (
    <main className="page page-wide">
      <DayChoice
        label="Where the closing stands on"
        day={asOf}
        onDay={(day) => setSearch({ on: isoDay(day) })}
      />
      {lists.length === 0 && <p>No paper of this deal waits for conditions.</p>}
      {lists.map((list) => (
        <ClosingList key={list.agreement} list={list} asked={asked} />
      ))}
    </main>
  );
}

function listsOf(
  checklistOf: (asked: Asked, agreement: string) => Checklist,
  asked: Asked,
): readonly Checklist[] {
  return asked.deal.agreements
    .map(({ id }) => checklistOf(asked, id))
    .filter(({ items }) => items.length > 0);
}

function ClosingList({ list, asked }: { readonly list: Checklist; readonly asked: Asked }) {
  const open = list.items.filter(({ status }) => status !== 'done');
  return (
    <section className="closing">
      <h2>{list.title}</h2>
      <p>{effectSentence(list, asked)}</p>
      <p className="quiet">
        {open.length === 0
          ? 'Nothing is open.'
          : `${open.length} of ${list.items.length} are still open or not met.`}
      </p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {['No.', 'Condition', 'Section', 'Who', 'Status', 'Done', 'Due', 'Recorded'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.items.map((item) => (
              <ItemRow key={`${item.no} ${item.condition}`} item={item} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function effectSentence({ parts }: Checklist, { asOf }: Asked): string {
  const of = (value: string): string =>
    parts
      .filter(({ effective }) => effective === value)
      .map(({ address }) => address)
      .join(', ');
  const on = `On ${writtenDay(asOf)}`;
  const said = [
    of('yes') === '' ? '' : `${of('yes')} in effect`,
    of('open') === '' ? '' : `${of('open')} open`,
    of('no') === '' ? '' : `${of('no')} not in effect`,
  ].filter((each) => each !== '');
  return `${on}: ${said.join('; ')}.`;
}

const statusWords: Readonly<Record<ChecklistItem['status'], string>> = {
  done: '✓ done',
  open: '? open',
  'not met': '✗ not met',
};

function ItemRow({ item }: { readonly item: ChecklistItem }) {
  return (
    <tr className={`item-${item.status.replace(' ', '-')}`}>
      <td>{item.no}</td>
      <th scope="row">{item.condition}</th>
      <td>{item.section}</td>
      <td>{item.who.join(', ')}</td>
      <td>
        <span className={`status-word status-${item.status.replace(' ', '-')}`}>
          {statusWords[item.status]}
        </span>
      </td>
      <td>{item.done === null ? '' : writtenIso(item.done)}</td>
      <td>{item.by === null ? '' : writtenIso(item.by)}</td>
      <td>{item.facts.join(', ')}</td>
    </tr>
  );
}
