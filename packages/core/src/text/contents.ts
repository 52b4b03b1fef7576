import { lineEnd } from './characters.ts';

/**
 * Starts of the lines of a table of contents: furniture, like page numbers, since each of them says again what stands in the
 * text itself. It is known by its title, and by its entries, which end in page numbers.
 *
 *     TABLE OF CONTENTS
 *     2.1.  Sale and Purchase. ......................... 2
 *     SCHEDULE A  --  Information Relating to Purchasers
 */
export function contentsLines(text: string): ReadonlySet<number> {
  const all = new Set<number>();
  let table: Table | null = null;
  for (const line of printedLines(text)) {
    if (table === null) {
      if (isTitle(line.words)) table = { waiting: [line.start], entries: 0, behind: 0 };
      continue;
    }
    if (!goesOn(table, line.words)) {
      table = isTitle(line.words) ? { waiting: [line.start], entries: 0, behind: 0 } : null;
      continue;
    }
    table.waiting.push(line.start);
    if (isEntry(line.words)) table.entries++;
    table.behind = isEntry(line.words) || isAttachment(line.words) ? 0 : table.behind + 1;
    // What stands between two entries is of the table; what stands behind the last is not.
    if (table.behind === 0 && table.entries >= FEWEST) {
      for (const start of table.waiting) all.add(start);
      table.waiting = [];
    }
  }
  return all;
}

interface Table {
  /** Lines of which it is not yet known whether an entry follows. */
  waiting: number[];
  entries: number;
  /** Lines since the last entry. */
  behind: number;
}

const FEWEST = 3;
/** Entries run over the end of a line, and pages have heads. */
const MOST_BETWEEN = 8;

function goesOn(table: Table, words: string): boolean {
  return table.behind < MOST_BETWEEN && words.length <= LONGEST && !(table.entries > 0 && isEnd(words));
}

const LONGEST = 240;
const TITLE = /^(?:table of contents|contents|index to agreement)\.?:?(?: ?\(?(?:cont'd|continued)\.?\)?)?$/i;
const isTitle = (words: string): boolean => words.length <= 40 && TITLE.test(words);

/** It ends in a page number behind leaders or a wide space. */
const isEntry = (words: string): boolean =>
  /(?:\. ?\.|\.{3}|[ \t]{3}|\t) *-?(?:\d{1,3}|[ivxl]{1,6}|[A-Z]-\d{1,3})-?$/.test(words.slice(-LONGEST)) &&
  /[A-Za-z]{3}/.test(words);

/** `EXHIBIT 2 -- Form of Guaranty`, listed with a page number or without. */
const isAttachment = (words: string): boolean =>
  /^(?:schedules?|exhibits?|annex(?:es)?|appendix|appendices|attachments?)\b/i.test(words) &&
  !/[.;,:]$/.test(words);

/** The text itself begins: a sentence, which ends as none of the entries does. */
const isEnd = (words: string): boolean =>
  /[a-z,]{3}[.;:]$/.test(words) && / (?:is|are|shall|and|the|of) /.test(words) && words.length > 60;

function* printedLines(text: string): Generator<{ readonly start: number; readonly words: string }> {
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const words = text.slice(start, Math.min(end, start + 2 * LONGEST)).trim();
    if (words !== '') yield { start, words };
    start = end + 1;
  }
}
