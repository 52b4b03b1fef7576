/**
 * How provisions are counted. `(i)` is the ninth letter and the first roman numeral; which of the two is meant shows
 * only in the sequence it stands in.
 *
 *     (h) … (i) … (j)      letters
 *     (h) … (i) … (ii)     letters, then numerals one level deeper
 */
export type Style = 'letter' | 'LETTER' | 'roman' | 'ROMAN' | 'arabic';

/** A label's number in each style in which it can be read. */
export type Ordinals = ReadonlyMap<Style, number>;

const ARABIC = /^\d{1,3}$/;
const LOWER_ROMAN = /^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const UPPER_ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const LETTERS = /^([a-z])\1{0,3}$/;
const CAPITALS = /^([A-Z])\1{0,3}$/;

export function ordinalsOf(label: string): Ordinals {
  const found = new Map<Style, number>();
  if (ARABIC.test(label)) found.set('arabic', Number(label));
  if (LETTERS.test(label)) found.set('letter', letterOrdinal(label));
  if (CAPITALS.test(label)) found.set('LETTER', letterOrdinal(label.toLowerCase()));
  if (LOWER_ROMAN.test(label)) found.set('roman', romanOrdinal(label));
  if (UPPER_ROMAN.test(label)) found.set('ROMAN', romanOrdinal(label.toLowerCase()));
  // Typists and scanners print the twelfth letter as the digit one.
  if (label === '1') found.set('letter', 12);
  return found;
}

/** `a` is 1, `z` 26, `aa` 27, `bb` 28. */
function letterOrdinal(label: string): number {
  return label.charCodeAt(0) - 96 + 26 * (label.length - 1);
}

const NUMERALS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

export function romanOrdinal(numeral: string): number {
  let total = 0;
  for (let index = 0; index < numeral.length; index++) {
    const value = NUMERALS[numeral.charAt(index)] ?? 0;
    const next = NUMERALS[numeral.charAt(index + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

/** A run of labels at one depth, by the last that was read. */
export interface Level {
  readonly style: Style;
  last: number;
}

/** Where a label stands: the depth (an index into the open levels, or one past them) and its style there. */
export interface Position {
  readonly depth: number;
  readonly style: Style;
  readonly ordinal: number;
}

/**
 * Decides where a label stands among the open levels: it goes on with the innermost level that expects it, else begins a
 * level of its own. `next`, the label that follows, settles a label that can be read both ways. `null`: it neither
 * goes on with anything nor is the first of anything.
 */
export function positionOf(
  levels: readonly Level[],
  label: Ordinals,
  next: Ordinals | null,
): Position | null {
  const choices = [...continuations(levels, label), ...beginnings(levels.length, label)];
  const settled =
    next === null ? undefined : choices.find((choice) => next.get(choice.style) === choice.ordinal + 1);
  return settled ?? choices[0] ?? null;
}

function continuations(levels: readonly Level[], label: Ordinals): Position[] {
  const found: Position[] = [];
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    if (level !== undefined && label.get(level.style) === level.last + 1) {
      found.push({ depth, style: level.style, ordinal: level.last + 1 });
    }
  }
  return found;
}

// `(i)` by itself begins numerals far more often than it is a ninth letter; `(x)`, `(y)` are a fashion of their own.
const FIRSTS: readonly (readonly [Style, number])[] = [
  ['letter', 1],
  ['roman', 1],
  ['arabic', 1],
  ['LETTER', 1],
  ['ROMAN', 1],
  ['letter', 24],
];

function beginnings(depth: number, label: Ordinals): Position[] {
  return FIRSTS.filter(([style, first]) => label.get(style) === first).map(([style, ordinal]) => ({
    depth,
    style,
    ordinal,
  }));
}
