import type { StatusReport } from '@inforce/core';
import { memo } from 'react';
import { useDeal } from '../deal/deal-context.ts';

/** What is open on the day, who can say, and which answers turn on it [K4]. */
export const OpenQuestions = memo(function OpenQuestions({ open }: { readonly open: StatusReport['open'] }) {
  const { engine, open: opened } = useDeal();
  const plain = (text: string): string => engine.withoutAddresses(opened.deal, text);
  if (open.length === 0) return null;
  return (
    <section className="open-questions">
      <h2>
        Open: {open.length === 1 ? 'one answer would settle it' : `${open.length} answers would settle it`}
      </h2>
      <ul>
        {open.map(({ question, asks, settledBy, turnsOn }) => (
          <li key={`${question} ${asks}`}>
            {plain(asks)} {settledBy.length > 0 && <span>To be said by {settledBy.join(', ')}.</span>}{' '}
            <span className="quiet">{turnsOn.map(plain).join(', ')} turns on it.</span>
          </li>
        ))}
      </ul>
    </section>
  );
});
