import type { Token } from '../text/token.ts';

/**
 * Numbers in words, as instruments print them: `Seventeen Million Two Hundred Fifty Thousand`, `twenty-five`, `One Hundred
 * and Five`, `sixty-five one-thousandths`. Exact: whole numbers of any size, as decimal text [M2].
 */
export interface NumberWords {
  readonly value: bigint;
  /** Index of the first token behind it. */
  readonly end: number;
}

const UNITS = names(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = names('zero ten twenty thirty forty fifty sixty seventy eighty ninety');
const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['thousand', 1_000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['trillion', 1_000_000_000_000n],
]);

const NUMERALS = new Set([...UNITS.keys(), ...TENS.keys(), ...SCALES.keys(), 'hundred', 'fourty']);

function names(list: string): ReadonlyMap<string, bigint> {
  return new Map(list.split(' ').map((name, index) => [name, BigInt(index)]));
}

/** A total under way: whole groups of thousands, and the group below a thousand that is being read. */
interface Sum {
  total: bigint;
  group: bigint;
  /** The least scale used: each next one has to be smaller. */
  scale: bigint;
  words: number;
}

export function numberWordsAt(tokens: readonly Token[], at: number): NumberWords | null {
  if (!mayBeNumeral(tokens[at])) return null;
  const sum: Sum = { total: 0n, group: 0n, scale: 1_000_000_000_000_000n, words: 0 };
  let index = at;
  let end = at;
  for (; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (sum.words > 0 && (token.lower === 'and' || token.text === ',') && continues(tokens[index + 1], sum))
      continue;
    if (!add(token, sum)) break;
    end = index + 1;
  }
  return sum.words === 0 ? null : { value: sum.total + sum.group, end };
}

/** After `and` or a comma only what makes the same number larger: `One Hundred and Five`; not `two and three`. */
function continues(next: Token | undefined, sum: Sum): boolean {
  if (next === undefined) return false;
  const first = next.lower.split('-')[0] ?? '';
  const small = UNITS.get(first) ?? tensValue(first);
  if (small === undefined) return false;
  return sum.group === 0n ? sum.total > 0n : sum.group >= 100n && sum.group % 100n === 0n;
}

function tensValue(word: string): bigint | undefined {
  const value = TENS.get(word === 'fourty' ? 'forty' : word);
  return value === undefined || value < 2n ? undefined : value * 10n;
}

function add(token: Token, sum: Sum): boolean {
  if (!mayBeNumeral(token)) return false;
  const parts = token.lower.split('-');
  if (parts.length > 4) return false;
  // All parts of a hyphenated word have to be numerals: `two-year` is none.
  if (parts.length > 1 && !parts.every(isNumeral)) return false;
  // All of a hyphenated word counts, or none of it.
  const trial = { ...sum };
  if (!parts.every((part) => addPart(part, trial))) return false;
  Object.assign(sum, trial);
  return true;
}

/** Most words are no numerals; only those with a hyphen are worth cutting up. */
function mayBeNumeral(token: Token | undefined): boolean {
  return token?.kind === 'word' && (NUMERALS.has(token.lower) || token.lower.includes('-'));
}

function isNumeral(part: string): boolean {
  return UNITS.has(part) || tensValue(part) !== undefined || part === 'hundred' || SCALES.has(part);
}

function addPart(part: string, sum: Sum): boolean {
  const unit = UNITS.get(part) ?? (part === 'a' ? undefined : tensValue(part));
  if (unit !== undefined) return addSmall(unit, sum);
  if (part === 'hundred') return addHundred(sum);
  const scale = SCALES.get(part);
  if (scale === undefined || scale >= sum.scale || sum.words === 0) return false;
  sum.total += (sum.group === 0n ? 1n : sum.group) * scale;
  sum.group = 0n;
  sum.scale = scale;
  sum.words++;
  return true;
}

function addSmall(unit: bigint, sum: Sum): boolean {
  const below = sum.group % 100n;
  const fits = unit < 10n ? below === 0n || (below >= 20n && below % 10n === 0n) : below === 0n;
  if (!fits || (sum.words > 0 && unit === 0n)) return false;
  sum.group += unit;
  sum.words++;
  return true;
}

function addHundred(sum: Sum): boolean {
  if (sum.words === 0 || sum.group === 0n || sum.group >= 100n) return false;
  sum.group *= 100n;
  sum.words++;
  return true;
}
