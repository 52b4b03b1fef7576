import type { Asked } from '@inforce/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { useRested } from '../ui/use-rested.ts';
import type { EndingEvent } from './what-ends.ts';

/** A dragged day first comes to rest: what ends a thing is the same on most days. */
const restMs = 250;

interface WhatEndsItProps {
  readonly asked: Asked;
  readonly of: string;
}

/** The first thing that is asked of a waiver or a suspension: until when, and what can end it before. */
export function WhatEndsIt({ asked, of }: WhatEndsItProps) {
  const { engine } = useDeal();
  const rested = useRested(asked, restMs);
  const endings = useMemo(() => engine.whatEnds(rested, of), [engine, rested, of]);
  if (endings.length === 0) return null;
  return (
    <section className="what-ends" aria-label="What ends it">
      <h3>What ends it</h3>
      {endings.map(({ subject, says, events }) => (
        <div key={subject}>
          {says.map((each) => (
            <p key={each}>{each}</p>
          ))}
          {events.map((event) => (
            <Words key={event.from} event={event} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Words({ event: { place, words, agreement, from, to } }: { readonly event: EndingEvent }) {
  return (
    <blockquote>
      <p>“{words}”</p>
      <cite>
        <Link
          from="/deals/$deal"
          to="/deals/$deal/documents/$agreement"
          params={(now) => ({ ...now, agreement })}
          search={({ on, known }) => ({ on, known, at: `${from}-${to}` })}
        >
          {place}
        </Link>
      </cite>
    </blockquote>
  );
}
