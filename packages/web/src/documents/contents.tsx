import { Link } from '@tanstack/react-router';
import type { PageParagraph } from './page-model.ts';

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
          {entries.map(({ path, words }) => (
            <li key={path}>
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

/** Sections of the first two levels, recitals and schedules, by the beginning of their text. */
function entriesOf(
  paragraphs: readonly PageParagraph[],
): { readonly path: string; readonly words: string }[] {
  const seen = new Set<string>();
  return paragraphs.flatMap(({ path, pieces }) => {
    if (seen.has(path) || !/^(?:\d+(?:\.\d+)?|[A-Za-z].*)$/.test(path)) return [];
    seen.add(path);
    const words = pieces
      .map(({ text }) => text)
      .join('')
      .trim();
    return words === ''
      ? []
      : [{ path, words: words.length > 48 ? `${words.slice(0, 46).trimEnd()}…` : words }];
  });
}
