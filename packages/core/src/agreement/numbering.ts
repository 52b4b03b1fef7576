import type { Draft } from './draft.ts';
import { type Level, type Ordinals, positionOf, type Style } from './enumeration.ts';
import type { Label, LabelForm } from './labels.ts';

/** A run of labelled provisions that is still open, by its last member. */
export interface OpenLevel extends Level {
  readonly form: LabelForm;
  readonly style: Style;
  last: number;
  numbers: readonly number[];
  node: Draft;
}

/** Where a label goes: the depth among the open levels, and how it counts there. */
export interface Slot {
  readonly depth: number;
  readonly style: Style;
  readonly ordinal: number;
}

/** Numbers that are left out (reserved, or lost in printing) do not break a run, up to this many. */
const WIDEST_GAP = 3;
/** Whole sections are left out in greater numbers; taken only where the label begins a paragraph. */
const WIDEST_GAP_OF_SECTIONS = 8;
const DEEPEST = 12;

/**
 * Finds the place of a label that opens a line among the levels that are open; `null` where the sequence shows that it
 * is none of this instrument's own (a wrapped reference, a section of another agreement that is set out here).
 * `anywhere`: a run may begin with any number here.
 */
export function slotOf(
  open: readonly OpenLevel[],
  label: Label,
  next: Label | null,
  block: boolean,
  anywhere: boolean = false,
): Slot | null {
  const first = anywhere && open.length === 0 ? firstSlot(label, next) : null;
  const slot = chooseSlot(open, label, next, block) ?? first;
  return slot !== null && slot.depth < DEEPEST ? slot : null;
}

/** The first label of an excerpt, which may go on with a run that began elsewhere: `(d)`, `(iii)`. */
function firstSlot(label: Label, next: Label | null): Slot | null {
  const counts = [...label.ordinals];
  const follows = counts.find(([style, ordinal]) => next?.ordinals.get(style) === ordinal + 1) ?? counts[0];
  return follows === undefined ? null : { depth: 0, style: follows[0], ordinal: follows[1] };
}

function chooseSlot(
  open: readonly OpenLevel[],
  label: Label,
  next: Label | null,
  block: boolean,
): Slot | null {
  if (label.form === 'article') return numbered(0, label);
  if (label.form === 'section' || label.form === 'decimal') return numberedSlot(open, label, block);
  return countedSlot(open, label, next, block);
}

function numbered(depth: number, label: Label): Slot {
  return { depth, style: 'arabic', ordinal: label.numbers.at(-1) ?? 0 };
}

function numberedSlot(open: readonly OpenLevel[], label: Label, block: boolean): Slot | null {
  const numbers = label.numbers;
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const level = open[depth];
    if (level === undefined || level.numbers.length === 0) continue;
    if (isPrefix(level.numbers, numbers)) return numbered(depth + 1, label);
    if (
      level.numbers.length === numbers.length &&
      level.form !== 'article' &&
      sameFamily(level.form, label.form)
    ) {
      if (follows(level.numbers, numbers, block)) return numbered(depth, label);
      if (label.form === 'section' && numbers.length === 1 && numbers[0] === 1) return numbered(depth, label);
    }
  }
  const base = open[0]?.form === 'article' ? 1 : 0;
  if (open.length <= base) return numbered(base, label);
  // `SECTION 1.` after lettered paragraphs is of a higher rank than they are.
  const outranks =
    label.form === 'section' && numbers.at(-1) === 1 && (open[base]?.numbers.length ?? 0) === 0;
  return outranks && block ? numbered(base, label) : null;
}

/** `SECTION 2.` and `2.1` count together; `2.` in a list below a section counts by itself. */
function sameFamily(one: LabelForm, other: LabelForm): boolean {
  return familyOf(one) === familyOf(other);
}

function familyOf(form: LabelForm): LabelForm {
  return form === 'decimal' ? 'section' : form;
}

function isPrefix(prefix: readonly number[], numbers: readonly number[]): boolean {
  return prefix.length === numbers.length - 1 && prefix.every((part, index) => part === numbers[index]);
}

/** `2.3` after `2.1` or `2.2`; `3.1` after any `2.x`, where the heading of 3 is lost. */
function follows(before: readonly number[], after: readonly number[], block: boolean): boolean {
  const last = after.length - 1;
  const widest = block && last === 0 ? WIDEST_GAP_OF_SECTIONS : WIDEST_GAP;
  for (let index = 0; index < last; index++) {
    const step = (after[index] ?? 0) - (before[index] ?? 0);
    if (step === 0) continue;
    return step > 0 && step <= WIDEST_GAP && after.slice(index + 1).every((part) => part <= 1);
  }
  const step = (after[last] ?? 0) - (before[last] ?? 0);
  // `1.01A` stands behind `1.01`.
  return step >= 0 && step <= widest;
}

function countedSlot(
  open: readonly OpenLevel[],
  label: Label,
  next: Label | null,
  block: boolean,
): Slot | null {
  const depths = open.flatMap((level, depth) => (level.form === label.form ? [depth] : []));
  const levels = depths.flatMap((depth) => open[depth] ?? []);
  const follower = next === null || next.form !== label.form ? null : next.ordinals;
  const position = positionOf(levels, label.ordinals, follower);
  if (position === null) return acrossGap(open, label, block);
  const known = depths[position.depth];
  if (known !== undefined) return { depth: known, style: position.style, ordinal: position.ordinal };
  return { ...position, depth: newDepth(open, label, position.style) };
}

/** A level of its own below the deepest; but `(a)` after `(d)` begins a new run beside it, not within it. */
function newDepth(open: readonly OpenLevel[], label: Label, style: Style): number {
  const same = open.findLastIndex((level) => level.form === label.form && level.style === style);
  return same >= 0 && label.form !== 'point' ? same : open.length;
}

function acrossGap(open: readonly OpenLevel[], label: Label, block: boolean): Slot | null {
  const widest = block && label.numbers.length > 0 ? WIDEST_GAP_OF_SECTIONS : WIDEST_GAP;
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const level = open[depth];
    const ordinal = level?.form === label.form ? ordinalIn(label.ordinals, level) : 0;
    if (level !== undefined && ordinal > level.last && ordinal - level.last <= widest) {
      return { depth, style: level.style, ordinal };
    }
  }
  return null;
}

function ordinalIn(ordinals: Ordinals, level: OpenLevel): number {
  return ordinals.get(level.style) ?? 0;
}
