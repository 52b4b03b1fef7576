import { getRouteApi } from '@tanstack/react-router';
import type { MarginNote } from './marks.ts';

const route = getRouteApi('/deals/$deal/documents/$agreement');

/** What was read of a paragraph, lightly: open a note to see it whole. */
export function Margin({ notes }: { readonly notes: readonly MarginNote[] }) {
  if (notes.length === 0) return <div className="margin" />;
  return (
    <div className="margin">
      {notes.map(({ kind, title, says, from }, i) => (
        <details key={`${from} ${i}`} className={`margin-note margin-${kind}`}>
          <summary>{title}</summary>
          <p>{says}</p>
          {kind === 'clause' && (
            <route.Link to="." search={(now) => ({ ...now, wrong: from })}>
              Read wrongly?
            </route.Link>
          )}
        </details>
      ))}
    </div>
  );
}
