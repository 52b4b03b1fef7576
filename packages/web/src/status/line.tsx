import { memo } from 'react';
import type { StatusLine } from './sections.ts';

interface LineProps {
  readonly line: StatusLine;
  /** The one of its subjects whose reasons are open. */
  readonly selected: string | null;
  readonly onWhy: (subject: string) => void;
}

/** One sentence; where it is true of several, each has its own reasons. Made again where it says something else. */
export const Line = memo(
  function Line({ line, selected, onWhy }: LineProps) {
    const { says, tone, subjects } = line;
    return (
      <li className={selected === null ? 'status-line' : 'status-line status-line-selected'}>
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
  },
  (a, b) => a.selected === b.selected && a.onWhy === b.onWhy && isSame(a.line, b.line),
);

const isSame = (a: StatusLine, b: StatusLine): boolean =>
  a === b ||
  (a.says === b.says &&
    a.tone === b.tone &&
    a.subjects.length === b.subjects.length &&
    a.subjects.every(({ id }, i) => id === b.subjects[i]?.id));
