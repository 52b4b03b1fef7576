// Printed texts for tests, from a small notation: `[-struck-] {+put in+} [1>moved from<1] {1>moved to<1}`, `^1` a footnote, `¶` the
// end of a paragraph, which is marked like the words when it stands between the marks.
import type { Change, ChangedKind, Inline, Printed, PrintedParagraph } from '../src/out/printed.ts';

const author = { author: 'Amendment No. 1', date: '2001-04-02' };
const PIECE =
  /\[-(?<del>.*?)-\]|\{\+(?<ins>.*?)\+\}|\[(?<fromNo>\d)>(?<from>.*?)<\d\]|\{(?<toNo>\d)>(?<to>.*?)<\d\}|\^(?<note>\d)|(?<kept>¶|[^[{^¶]+)/g;

export function printed(notation: string, more: Partial<Printed> = {}): Printed {
  return {
    title: 'Loan Agreement',
    legend: ['As amended.'],
    paragraphs: paragraphsIn(notation),
    footnotes: [],
    sections: [],
    table: null,
    notice: 'No advice.',
    ...more,
  };
}

function paragraphsIn(notation: string): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  let inlines: Inline[] = [];
  const end = (mark: Change | null): void => {
    paragraphs.push({ depth: 0, table: false, inlines, mark });
    inlines = [];
  };
  const put = (text: string, change: Change | null): void => {
    for (const part of text.split(/(¶)/))
      if (part === '¶') end(change);
      else if (part !== '') inlines.push({ kind: 'words', text: part, amended: null, change });
  };
  for (const { groups = {} } of notation.matchAll(PIECE)) {
    const { del, ins, from, fromNo, to, toNo, note, kept } = groups;
    if (note !== undefined) inlines.push({ kind: 'note', number: Number(note), change: null });
    put(kept ?? '', null);
    put(del ?? '', changeOf('deleted'));
    put(ins ?? '', changeOf('inserted'));
    put(from ?? '', changeOf('moved-from', fromNo));
    put(to ?? '', changeOf('moved-to', toNo));
  }
  if (inlines.length > 0) end(null);
  return paragraphs;
}

const changeOf = (kind: ChangedKind, move?: string): Change => ({
  kind,
  move: move === undefined ? null : Number(move),
  ...author,
});
