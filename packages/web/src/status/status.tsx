import type { Asked } from '@inforce/core';
import { useMemo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { Grounds } from './grounds.tsx';
import { useRested } from '../ui/use-rested.ts';
import { OpenQuestions } from './open-questions.tsx';
import type { StatusLine } from './sections.ts';

interface StatusProps {
  readonly asked: Asked;
  readonly selected: string | null;
  readonly onWhy: (subject: string) => void;
}

/** The statuses of the day in sentences; each opens its reasons. */
export function Status({ asked, selected, onWhy }: StatusProps) {
  const { engine } = useDeal();
  const sections = useMemo(() => engine.sectionsOf(asked), [engine, asked]);
  // What is open, and what the answers lean on, asks every question of the deal: when the day has come to rest.
  const rested = useRested(asked, 120);
  const report = useMemo(() => engine.statusReport(rested), [engine, rested]);
  const behind = rested !== asked;
  return (
    <section className="status" aria-label="Where it stands">
      <div className={behind ? 'behind' : undefined} aria-busy={behind}>
        <OpenQuestions open={report.open} />
      </div>
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <Line key={line.subjects[0]?.id ?? line.says} line={line} selected={selected} onWhy={onWhy} />
            ))}
          </ul>
        </section>
      ))}
      <div className={behind ? 'behind' : undefined} aria-busy={behind}>
        <Grounds report={report} />
      </div>
    </section>
  );
}

interface LineProps {
  readonly line: StatusLine;
  readonly selected: string | null;
  readonly onWhy: (subject: string) => void;
}

/** One sentence; where it is true of several, each has its own reasons. */
function Line({ line, selected, onWhy }: LineProps) {
  const { says, tone, subjects } = line;
  const isSelected = subjects.some(({ id }) => id === selected);
  return (
    <li className={isSelected ? 'status-line status-line-selected' : 'status-line'}>
      <span className={`mark mark-${tone}`} aria-hidden="true" />
      <span className="status-says">{says}</span>
      <span className="whys">
        {subjects.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === selected}
            onClick={() => onWhy(id)}
            aria-label={`Why? ${name}`}
          >
            {subjects.length === 1 ? 'why?' : name}
          </button>
        ))}
      </span>
    </li>
  );
}
