import type { Line } from '../text/lines.ts';
import type { Place } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Party, Provision } from './agreement.ts';
import { plainWords } from './reading.ts';

export interface Signatory {
  readonly name: string;
  readonly place: Place;
}

/** A piece of a line: signature pages are often set in two columns. */
interface Cell {
  readonly line: number;
  readonly column: number;
  readonly tokens: readonly Token[];
}

/**
 * Names above the lines to sign on, in order. A name is a line of capitals, or a party's name as the preamble prints it;
 * it may run over two lines of its column.
 */
export function signatoriesIn(
  text: string,
  lines: readonly Line[],
  tokens: readonly Token[],
  pages: readonly Provision[],
  parties: readonly Party[],
): Signatory[] {
  const known = new Set(parties.map((party) => folded(party.name)));
  const found: Signatory[] = [];
  for (const page of pages) {
    const cells = cellsOf(text, lines, tokens, page.place);
    for (const block of blocksOf(cells, known)) {
      const all = block.flatMap((cell) => cell.tokens);
      const [first, last] = [all[0], all.at(-1)];
      if (first === undefined || last === undefined) continue;
      found.push({
        name: block.map((cell) => plainWords(cell.tokens)).join(' '),
        place: { from: first.from, to: last.to },
      });
    }
  }
  return found.toSorted((a, b) => a.place.from - b.place.from);
}

function folded(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

const WIDE = 3;

function cellsOf(text: string, lines: readonly Line[], tokens: readonly Token[], within: Place): Cell[] {
  const cells: Cell[] = [];
  lines.forEach((line, index) => {
    const first = tokens[line.first];
    if (first === undefined || first.from < within.from || first.from >= within.to) return;
    let from = line.first;
    const start = first.from - line.indent;
    for (let at = line.first + 1; at <= line.end; at++) {
      const gap = at < line.end ? (tokens[at]?.from ?? 0) - (tokens[at - 1]?.to ?? 0) : WIDE;
      if (
        gap < WIDE ||
        (at < line.end && text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? 0).includes('_'))
      )
        continue;
      cells.push({ line: index, column: (tokens[from]?.from ?? 0) - start, tokens: tokens.slice(from, at) });
      from = at;
    }
  });
  return cells;
}

const NOT_NAMES = wordSet(
  'by name title its accepted agreed acknowledged attest witness dated date address attention print signature in and executed ' +
    'confirmed approved consented telephone facsimile telecopy fax phone the borrower: seal',
);
/** Capacities that stand above or below a name and are none themselves. */
const CAPACITIES = wordSet(
  'borrower borrowers lender lenders bank banks agent company guarantor guarantors parent holders noteholders administrative ' +
    'collateral issuing as individually trustee purchaser purchasers subsidiary subsidiaries co-agent',
);

function blocksOf(cells: readonly Cell[], known: ReadonlySet<string>): Cell[][] {
  const blocks: Cell[][] = [];
  for (const cell of cells) {
    const above = blocks.find((block) => follows(block.at(-1), cell));
    if (above !== undefined && isNameLine(cell) && !isWhole(above)) above.push(cell);
    else if ((isNameLine(cell) && isLikelyName(cell)) || known.has(folded(plainWords(cell.tokens))))
      blocks.push([cell]);
  }
  return blocks;
}

/** The next line of the same column. */
function follows(above: Cell | undefined, cell: Cell): boolean {
  return above !== undefined && cell.line === above.line + 1 && Math.abs(cell.column - above.column) <= 4;
}

const ENDINGS = wordSet(
  'inc inc. corporation corp company llc l.l.c. l.p. plc association n.a. trust bank lp partnership ltd limited',
);

function isWhole(block: readonly Cell[]): boolean {
  const words = block.at(-1)?.tokens.filter((token) => token.kind === 'word') ?? [];
  return ENDINGS.has(words.at(-1)?.lower ?? '');
}

/** Capitals and marks of names only. */
function isNameLine(cell: Cell): boolean {
  const words = cell.tokens.filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > 14) return false;
  const first = cell.tokens[0];
  if (first?.kind !== 'word' || (NOT_NAMES.has(first.lower) && first.lower !== 'the')) return false;
  if (cell.tokens.some((token) => token.text === ':' || token.text === '_' || token.text === '['))
    return false;
  return words.every(
    (word) => word.text === word.text.toUpperCase() || word.lower === 'of' || word.lower === 'and',
  );
}

function isLikelyName(cell: Cell): boolean {
  const words = cell.tokens.filter((token) => token.kind === 'word');
  if (words.every((word) => CAPACITIES.has(word.lower) || word.lower === 'the')) return false;
  return words.length >= 2 || ENDINGS.has(words[0]?.lower ?? '');
}
