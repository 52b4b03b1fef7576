import { keyOf, type Claim, type Evidence } from '../check/bench.ts';
import type { Claimed, Following } from '../check/follows.ts';
import type { Question, Value } from '../proof.ts';
import type { Day } from '../../time/day.ts';

/** Days on which a step needs one earlier step. */
export interface Piece {
  readonly question: Question;
  readonly from: Day;
  readonly through: Day;
  readonly value: Value;
  readonly isBound: boolean;
}

/** A draft with its needs in pieces of one value. */
export type Rests = Omit<Evidence, 'claims'> & { readonly pieces: readonly Piece[] };

/**
 * Leaves out of a draft what it does not need. Each definition names what decides, but two of its branches may be
 * shown by the same thing, which makes another idle. Only trying tells, and what tries is the checker: it does not depend
 * on this, this may depend on it. What does not follow at all is left as it is, for the checker to say so.
 */
export function spared(following: Following, claimed: Claimed, rests: Rests): Rests {
  const evidence = evidenceOf(rests);
  if (!following.follows(claimed, evidence) || following.idle(claimed, evidence).length === 0) return rests;
  const idle = new Set(following.idleClaims(claimed, evidence));
  const holds = (r: Rests): boolean => following.follows(claimed, evidenceOf(r));
  let out = rests;
  // What is needed beside everything else is needed beside less.
  for (const piece of rests.pieces.filter((_, i) => isIn(idle, evidence.claims[i]))) {
    const others = out.pieces.filter((p) => p !== piece);
    const rest = needed(piece, (p) => holds({ ...out, pieces: p === null ? others : [...others, p] }));
    out = { ...out, pieces: rest === null ? others : out.pieces.map((p) => (p === piece ? rest : p)) };
  }
  for (const query of rests.queries) out = without(out, 'queries', (q) => q !== query, holds);
  for (const clause of rests.clauses) out = without(out, 'clauses', (c) => c !== clause, holds);
  for (const presumed of rests.presumes) out = without(out, 'presumes', (p) => p !== presumed, holds);
  for (const setting of rests.settings) out = without(out, 'settings', (s) => s !== setting, holds);
  return out;
}

const isIn = (idle: ReadonlySet<Claim>, claim: Claim | undefined): boolean =>
  claim !== undefined && idle.has(claim);

function without<K extends 'queries' | 'clauses' | 'presumes' | 'settings'>(
  rests: Rests,
  key: K,
  keep: (item: Rests[K][number]) => boolean,
  holds: (r: Rests) => boolean,
): Rests {
  const items: readonly Rests[K][number][] = rests[key];
  const less = { ...rests, [key]: items.filter(keep) };
  return holds(less) ? less : rests;
}

/** What of its days is needed; `null`: none. */
function needed(piece: Piece, holds: (p: Piece | null) => boolean): Piece | null {
  if (holds(null)) return null;
  const from = lastWhere(piece.from, piece.through, (day) => holds({ ...piece, from: day }));
  const late = { ...piece, from };
  const spare = lastWhere(0, piece.through - from, (days) =>
    holds({ ...late, through: piece.through - days }),
  );
  return { ...late, through: piece.through - spare };
}

/** The last number of which it is so; it is so of the first, and once not so, never again. */
function lastWhere(first: number, last: number, isSo: (n: number) => boolean): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isSo(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function evidenceOf({ pieces, queries, clauses, presumes, settings }: Rests): Evidence {
  const claims = pieces.map(({ question, from, through, value }): Claim => {
    return { ask: question.ask, key: keyOf(question), from, through, value };
  });
  return { claims, queries, clauses, presumes, settings };
}
