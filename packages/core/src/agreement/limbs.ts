import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Sentence } from './agreement.ts';
import { type Level, type Ordinals, ordinalsOf, positionOf } from './enumeration.ts';

/**
 * Limbs printed within running text: `the earlier of (a) the Maturity Date and (b) June 30, 1999`. A reference such as
 * `Section 6.3(a)` or `clauses (a) and (b) above` is none.
 */
export type Limb = Sentence['limbs'][number];

/** A label `(a)` in running text: where its bracket stands, and at what depth of other brackets. */
interface Candidate {
  readonly first: number;
  readonly label: string;
  readonly ordinals: Ordinals;
  readonly brackets: number;
}

interface Member {
  readonly candidate: Candidate;
  readonly depth: number;
  readonly level: number;
}

/** Limbs by the token indexes of their opening brackets; `end` is exclusive. Labels still stand in `tokens`. */
export function inlineLimbs(tokens: readonly Token[], path: string, baseDepth: number): Limb[] {
  const members = withCompany(arrange(candidatesIn(tokens)));
  const limits = limitsOf(members, tokens.length);
  const trail: string[] = [];
  return members.map(({ candidate, depth }, index) => {
    const label = `(${candidate.label})`;
    trail.length = depth;
    trail.push(label);
    const end = limbEnd(tokens, candidate.first, limits[index] ?? tokens.length);
    return {
      label,
      path: path + trail.join(''),
      first: candidate.first,
      end,
      depth: baseDepth + depth + 1,
      inline: true,
    };
  });
}

function candidatesIn(tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  let brackets = 0;
  // Labels of the reference that was just read: `6.3(a)` in `Section 6.3(a), (b) and (c)`.
  let cited: Ordinals[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const label = labelAt(tokens, index);
    if (label !== null) {
      const ordinals = ordinalsOf(label);
      if (!isReferenceBefore(tokens, index) && !goesOnCiting(tokens, index, cited, ordinals)) cited = [];
      else cited.push(ordinals);
      if (cited.length === 0 && ordinals.size > 0) found.push({ first: index, label, ordinals, brackets });
      index += 2;
      continue;
    }
    // `clauses (a), (b) and (c)`: a list of references goes on over its commas and conjunctions.
    if (cited.length > 0 && !LISTING.has(token.lower)) cited = [];
    if (token.text === '(') brackets++;
    if (token.text === ')' && brackets > 0) brackets--;
  }
  return found;
}

const LISTING = new Set([',', 'and', 'or', 'through', 'to', '—', '-', '/']);
const LONGEST_LABEL = 5;

/** Words that begin a limb and do not follow a reference: `breach of Section 6.3(a) and (b) any other default`. */
const LIMB_OPENERS = wordSet(
  'the any all each every a an such no it its if upon that this there deleting adding inserting ' +
    'replacing substituting amending changing restating',
);

function goesOnCiting(
  tokens: readonly Token[],
  index: number,
  cited: readonly Ordinals[],
  label: Ordinals,
): boolean {
  const last = cited.at(-1);
  const next = tokens[index + 3];
  if (last === undefined || next === undefined || LIMB_OPENERS.has(next.lower)) return false;
  if (next.kind === 'word' && next.text !== next.lower) return false;
  return [...label].some(([style, ordinal]) => {
    const step = ordinal - (last.get(style) ?? ordinal);
    return step > 0 && step <= LONGEST_STEP;
  });
}

// `Section 6.3(a) and (k)` is a list of references; `… (a) and (iii)` is not.
const LONGEST_STEP = 12;

/** `(a)`: the word between the brackets that open at `index`. */
export function labelAt(tokens: readonly Token[], index: number): string | null {
  const word = tokens[index + 1];
  if (tokens[index]?.text !== '(' || word === undefined || tokens[index + 2]?.text !== ')') return null;
  return word.kind !== 'mark' && word.text.length <= LONGEST_LABEL ? word.text : null;
}

const REFERENCE_WORDS =
  /^(?:sub-?)*(?:section|clause|paragraph|limb|item|part|article|division)s?$|^(?:sub-?)*(?:sections|clauses|paragraphs)$|^rule$/;

function isReferenceBefore(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined) return false;
  // `6.3(a)` and `4.9 (c)`; but `Section 6.3, (b) …` and `of 2.5, (b)` have a comma between.
  if (before.kind === 'number') return tokens[index]?.spaced === false || isReferenceWord(tokens[index - 2]);
  return isReferenceWord(before) || (before.text === ')' && tokens[index]?.spaced === false);
}

export function isReferenceWord(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '§' || REFERENCE_WORDS.test(token.lower));
}

interface OpenLevel extends Level {
  readonly id: number;
  readonly brackets: number;
}

/** Gives each candidate its depth and the run of labels that it belongs to. */
function arrange(candidates: readonly Candidate[]): Member[] {
  const members: Member[] = [];
  const open: OpenLevel[] = [];
  let runs = 0;
  candidates.forEach((candidate, index) => {
    while ((open.at(-1)?.brackets ?? 0) > candidate.brackets) open.pop();
    const next = candidates[index + 1]?.ordinals ?? null;
    const position = positionOf(open, candidate.ordinals, next);
    if (position === null || open.length >= DEEPEST) return;
    open.length = Math.min(open.length, position.depth + 1);
    const level = open[position.depth];
    if (level === undefined) {
      open.push({ style: position.style, last: position.ordinal, id: runs++, brackets: candidate.brackets });
    } else level.last = position.ordinal;
    members.push({ candidate, depth: position.depth, level: open[position.depth]?.id ?? 0 });
  });
  return members;
}

const DEEPEST = 8;

/** A label that is the only one of its run is a citation or a count, not a limb. */
function withCompany(members: readonly Member[]): Member[] {
  const sizes = new Map<number, number>();
  for (const { level } of members) sizes.set(level, (sizes.get(level) ?? 0) + 1);
  const kept = members.filter(({ level }) => (sizes.get(level) ?? 0) > 1);
  // A dropped run may have stood between two kept ones: count depths anew.
  const depths: number[] = [];
  return kept.map((member) => {
    while (depths.length > 0 && (depths.at(-1) ?? 0) >= member.depth) depths.pop();
    depths.push(member.depth);
    return { ...member, depth: depths.length - 1 };
  });
}

/** Where each limb ends at the latest: at the next label of its level or of one above. */
function limitsOf(members: readonly Member[], end: number): number[] {
  const limits = members.map(() => end);
  const next: number[] = Array.from({ length: DEEPEST + 1 }, () => end);
  for (let index = members.length - 1; index >= 0; index--) {
    const member = members[index];
    if (member === undefined) continue;
    limits[index] = next[member.depth] ?? end;
    next.fill(member.candidate.first, member.depth);
  }
  return limits;
}

/** The bracket in which the limb stands closes it; the full stop of the sentence is not its own. */
function limbEnd(tokens: readonly Token[], first: number, limit: number): number {
  let depth = 0;
  for (let at = first + 3; at < limit; at++) {
    const text = tokens[at]?.text;
    if (text === '(') depth++;
    if (text === ')' && --depth < 0) return at;
  }
  return limit === tokens.length && tokens[limit - 1]?.text === '.' ? limit - 1 : limit;
}
