import type { Asked } from '@inforce/core';
import { useMemo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { sectionsOf, type StatusLine } from './sections.ts';

interface StatusProps {
  readonly asked: Asked;
  readonly selected: string | null;
  readonly onWhy: (subject: string) => void;
}

/** The statuses of the day in sentences; each opens its reasons. */
export function Status({ asked, selected, onWhy }: StatusProps) {
  const { engine } = useDeal();
  const sections = useMemo(() => sectionsOf(engine, asked), [engine, asked]);
  return (
    <section className="status" aria-label="Where it stands" aria-live="polite">
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <Line key={line.subject} line={line} isSelected={line.subject === selected} onWhy={onWhy} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface LineProps {
  readonly line: StatusLine;
  readonly isSelected: boolean;
  readonly onWhy: (subject: string) => void;
}

function Line({ line, isSelected, onWhy }: LineProps) {
  return (
    <li>
      <button
        type="button"
        className="status-line"
        aria-pressed={isSelected}
        onClick={() => onWhy(line.subject)}
      >
        <span className={`mark mark-${line.tone}`} aria-hidden="true" />
        <span>{line.says}</span>
        <span className="why-hint">why?</span>
      </button>
    </li>
  );
}
