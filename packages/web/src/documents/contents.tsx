import { Link } from '@tanstack/react-router';
import type { PageParagraph } from './page-model.ts';
import { isHeading } from './pieces.ts';

/** There is room for it beside the text. */
const wide = '(min-width: 70rem)';

/** The sections, to go to; closed where they would stand before the text. */
export function Contents({ paragraphs }: { readonly paragraphs: readonly PageParagraph[] }) {
  const entries = entriesOf(paragraphs);
  return (
    <details className="contents" open={matchMedia(wide).matches}>
      <summary>Contents</summary>
      <nav aria-label="Contents">
        <ul>
          {entries.map(({ path, words, depth }) => (
            <li key={path} data-depth={depth}>
              <Link from="/deals/$deal/documents/$agreement" to="." search={(now) => ({ ...now, at: path })}>
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

interface Entry {
  readonly path: string;
  readonly words: string;
  readonly depth: number;
}

/** Sections of the first two levels, schedules and signature pages, and headings between them: by their heading, else by their first words. */
function entriesOf(paragraphs: readonly PageParagraph[]): readonly Entry[] {
  const seen = new Set<string>();
  return paragraphs.flatMap(({ path, pieces }) => {
    if (seen.has(path) || !isEntry.test(path)) return [];
    seen.add(path);
    const heading = pieces.filter(isHeading);
    const words = (heading.length > 0 ? heading : pieces).map(({ text }) => text).join('');
    return /\S/.test(words) ? [{ path, words: shortened(words), depth: path.includes('.') ? 1 : 0 }] : [];
  });
}

const isEntry = /^(?:\d+(?:\.\d+)?|(?:heading|signature|Schedule|Exhibit|Annex|Appendix)\b.*)$/;

function shortened(words: string): string {
  const plain = words.trim().replace(/[.:;]$/, '');
  return plain.length > 72 ? `${plain.slice(0, 70).trimEnd()}…` : plain;
}
