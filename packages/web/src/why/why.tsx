import type { Asked, ReasonTree } from '@inforce/core';
import { useEffect, useMemo, useRef } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { writtenDay } from '../ui/days.ts';
import { HistoryList } from './history-list.tsx';
import { Reason } from './reason.tsx';
import { WhatEndsIt } from './what-ends-it.tsx';

interface WhyProps {
  readonly asked: Asked;
  readonly of: string;
  readonly onClose: () => void;
}

/** The reasons of one status: the answer first, under each line what it rests on, down to the words and the facts. */
export function Why({ asked, of, onClose }: WhyProps) {
  const { engine } = useDeal();
  const found = useMemo(() => reasonsOf(engine, asked, of), [engine, asked, of]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [of]);
  return (
    <aside className="why" aria-label="Why">
      <header>
        <h2 ref={heading} tabIndex={-1}>
          Why?
        </h2>
        <button type="button" className="close" onClick={onClose} aria-label="Close the reasons">
          ×
        </button>
      </header>
      <WhatEndsIt asked={asked} of={of} />
      {typeof found === 'string' ? <p>{found}</p> : <Reason deal={asked.deal} reason={found} depth={0} />}
      <HistoryList asked={asked} of={of} />
      <p className="quiet">
        On {writtenDay(asked.asOf)}, as known on {writtenDay(asked.knownAt)}.
      </p>
    </aside>
  );
}

function reasonsOf(
  engine: ReturnType<typeof useDeal>['engine'],
  asked: Asked,
  of: string,
): ReasonTree | string {
  const found = engine.subjectOf(asked, of);
  if ('complaint' in found) return `${found.complaint} ${found.todo}`;
  const tree = engine.reasonTree(asked.deal, engine.prove(asked.reckoning, found.subject));
  return tree ?? 'There is nothing to prove.';
}
