import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Draft } from './draft.ts';
import type { Label } from './labels.ts';
import type { OpenLevel, Slot } from './numbering.ts';

/** Behind the label itself, or behind a heading on the same line. */
export function furtherLabel(tokens: readonly Token[], label: Label, line: Line): number {
  if (tokens[label.end]?.text === '(' || label.form === 'bracket') return label.end;
  for (let at = label.end; at < line.end; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.text === token.lower && token.text.length > 4) return label.end;
    if (token !== undefined && HEADING_ENDS.has(token.text)) return at + 1;
  }
  return label.end;
}

/** Whether a label shows that the recitals are over: it is a section, or is counted otherwise than they are. */
export function leavesRecitals(label: Label, first: OpenLevel | null, target: Draft | null): boolean {
  if (label.form === 'article' || label.form === 'section' || label.form === 'decimal') return true;
  if (first === null) return label.form === 'point' && label.numbers.length > 0 && target?.kind === 'recital';
  return label.form === 'point' && label.numbers.length > 0 && first.style !== 'arabic';
}

/** What the outline knows where a label stands. */
export interface Surroundings {
  /** The label's line begins a paragraph, or stands right below a heading: `SECTION 1. AMENDMENTS.` */
  readonly block: boolean;
  /** How many levels are open. */
  readonly open: number;
  /** Labels printed within the text since the last label at the head of a line. */
  readonly running: ReadonlySet<string>;
}

/**
 * A label that would begin a run may have come to the head of its line by chance: it goes on with a run printed
 * in the text before it (`… (h) that, and` / `(i) this`), or, on a line that begins no paragraph, nothing follows it.
 */
export function isOwnLine(slot: Slot, label: Label, next: Label | null, around: Surroundings): boolean {
  if (slot.depth < around.open || label.form !== 'bracket') return true;
  const before = BEFORE.get(label.number);
  if (before !== undefined && around.running.has(before)) return false;
  return around.block || next?.ordinals.get(slot.style) === slot.ordinal + 1;
}

const HEADING_ENDS = wordSet('. : —');
/** Labels that begin a run of numerals but also stand in the alphabet, with the letter before them. */
const BEFORE: ReadonlyMap<string, string> = new Map([
  ['i', 'h'],
  ['x', 'w'],
  ['1', 'k'],
  ['I', 'H'],
]);
