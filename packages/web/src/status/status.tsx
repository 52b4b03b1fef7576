import type { Asked } from '@inforce/core';
import { useMemo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { Grounds } from './grounds.tsx';
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
  const report = useMemo(() => engine.statusReport(asked), [engine, asked]);
  return (
    <section className="status" aria-label="Where it stands">
      <OpenQuestions open={report.open} />
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
      <Grounds report={report} />
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
