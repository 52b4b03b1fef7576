import type { Asked } from '@inforce/core';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { writtenIso } from '../ui/days.ts';
import type { Author } from './authors.ts';

interface AuthorsPanelProps {
  readonly asked: Asked;
  readonly agreement: string;
  readonly within: RefObject<HTMLElement | null>;
  /** The provision that is looked at: all of its words, for whoever selects none. */
  readonly path: string | null;
}

interface Selected {
  readonly path: string;
  readonly words: string;
}

/** Select words of the page, and see who put them there, since when, and what stood before. Escape closes it. */
export function AuthorsPanel({ asked, agreement, within, path }: AuthorsPanelProps) {
  const { engine } = useDeal();
  const [selected, setSelected] = useSelected(within);
  const found = useMemo(
    () => (selected === null ? null : engine.authorsOf(asked, agreement, selected.path, selected.words)),
    [engine, asked, agreement, selected],
  );
  if (found === null)
    return path === null ? null : (
      <button
        type="button"
        className="authors authors-open"
        data-key="b"
        onClick={() => setSelected({ path, words: '' })}
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
          onClick={() => setSelected(null)}
          aria-label="Close the authors"
        >
          ×
        </button>
      </header>
      <ol className="plain">
        {found.pieces.map((piece, i) => (
          <AuthorLine key={`${i}`} piece={piece} />
        ))}
        {found.gone.map(({ text, says, from }) => (
          <li key={`${says} ${text}`}>
            <del>{shortened(text)}</del>{' '}
            <span className="quiet">
              {says}, {writtenIso(from)}
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet">{found.address}</p>
    </aside>
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

/** The words that are selected within an element, when the selecting rests. */
function useSelected(within: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = selectedIn(within.current);
        if (now !== null) setSelected(now);
      }, 250);
    };
    const closed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setSelected(null);
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('keydown', closed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('keydown', closed);
    };
  }, [within]);
  return [selected, setSelected] as const;
}

function selectedIn(sheet: HTMLElement | null): Selected | null {
  const selection = document.getSelection();
  if (sheet === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return null;
  const { startContainer } = selection.getRangeAt(0);
  if (!sheet.contains(startContainer)) return null;
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const path = start?.closest('[data-path]')?.getAttribute('data-path') ?? null;
  const words = selection.toString().trim();
  return path === null || words.length < 2 ? null : { path, words };
}
