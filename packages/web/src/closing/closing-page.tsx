import type { Asked } from '@inforce/core';
import { useMemo } from 'react';
import { useAsked, useDays, useDeal } from '../deal/deal-context.ts';
import { DayChoice } from '../ui/day-choice.tsx';
import { isoDay, writtenDay } from '../ui/days.ts';
import { Why } from '../why/why.tsx';
import type { Closing } from './closing-model.ts';
import { ClosingTable } from './closing-table.tsx';
import type { TakingEffect } from './effect-sentences.ts';
import { PaperComments } from './paper-comments.tsx';

/** The closing room: each paper's conditions with their signature pages, and the moment that it takes effect. */
export function ClosingPage() {
  const { engine } = useDeal();
  const { search, asOf, knownAt, setSearch } = useDays();
  const asked = useAsked(asOf, knownAt);
  const closings = useMemo(() => engine.closingsOf(asked), [engine, asked]);
  return (
    <main className="deal">
      <DayChoice
        label="Where the closing stands on"
        day={asOf}
        onDay={(day) => setSearch({ on: isoDay(day) })}
      />
      <div className="below">
        <div>
          {closings.length === 0 && (
            <p>No paper of this deal waits for conditions. When one does, its closing list stands here.</p>
          )}
          {closings.map((closing) => (
            <ClosingOf key={closing.list.agreement} closing={closing} asked={asked} />
          ))}
        </div>
        {search.why !== undefined && (
          <Why asked={asked} of={search.why} onClose={() => setSearch({ why: undefined })} />
        )}
      </div>
    </main>
  );
}

function ClosingOf({ closing, asked }: { readonly closing: Closing; readonly asked: Asked }) {
  const { list, items, effects } = closing;
  const done = items.filter(({ item }) => item.status === 'done').length;
  const pages = items.flatMap((each) => each.pages);
  const signed = pages.filter(({ state }) => state === 'signed').length;
  return (
    <section className="closing" aria-labelledby={`closing-${list.agreement}`}>
      <h2 id={`closing-${list.agreement}`}>{list.title}</h2>
      {effects.map((effect) => (
        <Effect key={effect.parts} effect={effect} />
      ))}
      <p className="quiet">
        On {writtenDay(asked.asOf)}: {done} of {items.length} conditions met
        {pages.length > 0 && `, ${signed} of ${pages.length} signature pages in and released`}.
      </p>
      <ClosingTable closing={closing} day={asked.asOf} />
      <PaperComments agreement={list.agreement} />
    </section>
  );
}

const marks: Readonly<Record<TakingEffect['state'], string>> = {
  'in effect': '✓',
  waiting: '…',
  open: '?',
  never: '✗',
};

/** The moment, plainly: it did, it waits for this, it never will. */
function Effect({ effect: { state, parts, says } }: { readonly effect: TakingEffect }) {
  return (
    <p className={`effect effect-${state.replace(' ', '-')}`}>
      <span aria-hidden="true">{marks[state]} </span>
      <strong>{says}</strong> <span className="quiet">{parts}</span>
    </p>
  );
}
