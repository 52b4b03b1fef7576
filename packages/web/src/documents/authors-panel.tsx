import type { Asked } from '@inforce/core';
import { type RefObject, useMemo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { writtenIso } from '../ui/days.ts';
import type { Author, Authors } from './authors.ts';
import { useSelected } from './selection.ts';

interface AuthorsPanelProps {
  readonly asked: Asked;
  readonly agreement: string;
  readonly within: RefObject<HTMLElement | null>;
  /** The provision that is looked at: all of its words, for whoever selects none. */
  readonly path: string | null;
}

/** So many provisions are looked at; of more it is said that there are more. */
const most = 20;

/** Select words of the page, and see who put them there, since when, and what stood before. Escape closes it. */
export function AuthorsPanel({ asked, agreement, within, path }: AuthorsPanelProps) {
  const { engine } = useDeal();
  const [selected, setSelected] = useSelected(within);
  const found = useMemo(
    () =>
      selected
        .slice(0, most)
        .flatMap((each) => engine.authorsOf(asked, agreement, each.path, each.words) ?? []),
    [engine, asked, agreement, selected],
  );
  if (found.length === 0)
    return path === null ? null : (
      <button
        type="button"
        className="authors authors-open"
        data-key="b"
        onClick={() => setSelected([{ path, words: '' }])}
      >
        Who wrote {path}?
      </button>
    );
  return (
    <aside className="authors" role="status" aria-label="Who wrote these words">
      <header>
        <h2>Who wrote these words</h2>
        <button
          type="button"
          className="close"
          onClick={() => setSelected([])}
          aria-label="Close the authors"
        >
          ×
        </button>
      </header>
      {found.map((each, i) => (
        <AuthorsOf key={`${i} ${each.address}`} authors={each} />
      ))}
      {selected.length > most && <p className="quiet">And {selected.length - most} provisions more.</p>}
    </aside>
  );
}

function AuthorsOf({ authors: { address, pieces, gone } }: { readonly authors: Authors }) {
  return (
    <section aria-label={address}>
      <ol className="plain">
        {pieces.map((piece, i) => (
          <AuthorLine key={`${i}`} piece={piece} />
        ))}
        {gone.map(({ text, says, from }) => (
          <li key={`${says} ${text}`}>
            <del>{shortened(text)}</del>{' '}
            <span className="quiet">
              {says}, {writtenIso(from)}
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet">{address}</p>
    </section>
  );
}

function AuthorLine({ piece: { text, says, from, before } }: { readonly piece: Author }) {
  return (
    <li>
      <q>{shortened(text)}</q>{' '}
      <span className="quiet">
        {says}
        {from === null ? '' : `, since ${writtenIso(from)}`}
        {before.length > 0 && '; before: '}
      </span>
      {before.map((words) => (
        <del key={words}>{shortened(words)}</del>
      ))}
    </li>
  );
}

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= 160 ? plain : `${plain.slice(0, 100).trimEnd()} … ${plain.slice(-40).trimStart()}`;
}
