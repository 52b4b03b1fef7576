import type { Asked } from '@inforce/core';
import { useDeferredValue, useMemo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { Grounds } from './grounds.tsx';
import { restMs, useRested } from '../ui/use-rested.ts';
import { OpenQuestions } from './open-questions.tsx';
import { Line } from './line.tsx';

interface StatusProps {
  readonly asked: Asked;
  readonly selected: string | null;
  readonly onWhy: (subject: string) => void;
}

/** The statuses of the day in sentences; each opens its reasons. */
export function Status({ asked, selected, onWhy }: StatusProps) {
  const { engine } = useDeal();
  const sections = useMemo(() => engine.sectionsOf(asked), [engine, asked]);
  // What is open, and what the answers lean on, asks every question of the deal: when the day has come to rest, and the lanes
  // and sentences are on the screen.
  const rested = useDeferredValue(useRested(asked, restMs), null);
  const report = useMemo(() => rested && engine.statusReport(rested), [engine, rested]);
  const behind = rested !== asked;
  return (
    <section className="status" aria-label="Where it stands">
      <div className={behind ? 'behind' : undefined} aria-busy={behind}>
        {report !== null && <OpenQuestions open={report.open} />}
      </div>
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <Line
                key={line.subjects[0]?.id ?? line.says}
                line={line}
                selected={line.subjects.some(({ id }) => id === selected) ? selected : null}
                onWhy={onWhy}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className={behind ? 'behind' : undefined} aria-busy={behind}>
        {report !== null && <Grounds report={report} />}
      </div>
    </section>
  );
}
