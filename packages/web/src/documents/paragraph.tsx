import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Margin } from './margin.tsx';
import type { PageParagraph } from './page-model.ts';
import { isHeading, type Piece } from './pieces.ts';
import type { TermFinder } from './terms.ts';

interface ParagraphProps {
  readonly paragraph: PageParagraph;
  readonly agreement: string;
  readonly finder: TermFinder;
  /** Where its provision begins: there links to it arrive. */
  readonly isFirstOfPath: boolean;
}

/** One paragraph of the page, with what was read of it beside it. */
export const Paragraph = memo(function Paragraph({
  paragraph,
  agreement,
  finder,
  isFirstOfPath,
}: ParagraphProps) {
  const { path, depth, isTable, pieces, heading, margin } = paragraph;
  const Block = heading === null ? 'p' : depth === 0 ? 'h2' : 'h3';
  const kind = heading === null ? '' : ` para-${heading}`;
  return (
    <div className={`para${isTable ? ' para-table' : kind}`} data-depth={Math.min(depth, 5)} data-path={path}>
      <Block id={isFirstOfPath ? `p-${path}` : undefined} tabIndex={isFirstOfPath ? -1 : undefined}>
        {pieces.map((piece, i) => (
          <PieceOf key={`${i}`} piece={piece} agreement={agreement} finder={finder} />
        ))}
      </Block>
      <Margin notes={margin} />
    </div>
  );
});

interface PieceProps {
  readonly piece: Piece;
  readonly agreement: string;
  readonly finder: TermFinder;
}

function PieceOf({ piece, agreement, finder }: PieceProps) {
  const inner = <Words piece={piece} agreement={agreement} finder={finder} />;
  const isPointed = piece.marks.some(({ kind }) => kind === 'pointed');
  return (
    <>
      {isPointed ? (
        <mark className="pointed" tabIndex={-1}>
          {inner}
        </mark>
      ) : piece.at === null ? (
        inner
      ) : (
        <ins
          className="amended"
          title={`Put in by ${piece.at}${piece.from === null ? '' : `, since ${piece.from}`}`}
        >
          {inner}
        </ins>
      )}
      {piece.note !== null && (
        <sup>
          <a href={`#note-${piece.note}`} id={`noted-${piece.note}`}>
            {piece.note}
          </a>
        </sup>
      )}
    </>
  );
}

function Words({ piece, agreement, finder }: PieceProps) {
  const reference = piece.marks.find((mark) => mark.kind === 'reference');
  if (reference?.kind === 'reference' && reference.agreement === 'this' && reference.found)
    return (
      <Link
        className="reference"
        from="/deals/$deal/documents/$agreement"
        to="."
        params={{ agreement }}
        search={(now) => ({ ...now, at: reference.path })}
      >
        {piece.text}
      </Link>
    );
  const defined = piece.marks.find((mark) => mark.kind === 'defined');
  if (defined?.kind === 'defined')
    return (
      <dfn className="defined" id={`term-${defined.term}`}>
        {piece.text}
      </dfn>
    );
  if (isHeading(piece)) return <span className="heading">{piece.text}</span>;
  return <Terms text={piece.text} finder={finder} />;
}

/** Running text, its defined terms linked to their definitions; what they stand for shows on hover and on focus. */
function Terms({ text, finder }: { readonly text: string; readonly finder: TermFinder }) {
  const uses = finder.in(text);
  if (uses.length === 0) return text;
  return (
    <>
      {uses.map(({ from, to, term }, i) => (
        <span key={from}>
          {text.slice(uses[i - 1]?.to ?? 0, from)}
          <a
            className="term"
            data-term={term}
            href={`#term-${encodeURIComponent(term)}`}
            aria-describedby="term-tip"
          >
            {text.slice(from, to)}
          </a>
        </span>
      ))}
      {text.slice(uses.at(-1)?.to ?? 0)}
    </>
  );
}
