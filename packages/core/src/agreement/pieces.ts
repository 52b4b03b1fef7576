import type { Token } from '../text/token.ts';
import type { Provision } from './agreement.ts';
import { amends, leadsInInstructions, setsOutLimbs } from './announcement.ts';

/** A stretch of a provision's own text, between its limbs or before and after them. */
export interface Piece {
  readonly path: string;
  readonly tokens: readonly Token[];
  /** How many limbs hold it. */
  readonly depth: number;
  /** The limb's label, where the limb begins with this piece. */
  readonly label: string | null;
  /** A sentence ends before it whatever its punctuation. */
  readonly breaks: boolean;
  /** No sentence ends within it: another limb of the same sentence follows. */
  readonly whole: boolean;
  /** Each paragraph is a sentence: titles, signature blocks, lists. */
  readonly lines: boolean;
}

/** A provision's text as runs of pieces; sections within it, and other parts, stand between them and read alone. */
export type Run =
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'provision'; readonly provision: Provision };

export function piecesOf(provision: Provision): Run[] {
  const runs: Run[] = [];
  let pieces: Piece[] = [];
  const flush = (): void => {
    if (pieces.length > 0) runs.push({ kind: 'pieces', pieces });
    pieces = [];
  };
  for (const part of parts(provision, 0, { breaks: true, whole: false })) {
    if ('kind' in part) {
      flush();
      runs.push({ kind: 'provision', provision: part });
    } else pieces.push(part);
  }
  flush();
  return runs;
}

interface Manner {
  readonly breaks: boolean;
  readonly whole: boolean;
}

const BY_LINES = new Set(['cover', 'signature-page', 'schedule', 'agreement']);

function parts(of: Provision, depth: number, manner: Manner): (Piece | Provision)[] {
  const found: (Piece | Provision)[] = [];
  const segments = segmentsOf(of);
  const leadIn = segments[0] ?? [];
  const payload = manner.whole || setsOutLimbs(leadIn);
  const joined = payload || (joins(of, leadIn) && !instructsInLimbs(of, segments));
  const label = of.kind === 'limb' ? of.label : null;
  segments.forEach((tokens, index) => {
    const first = index === 0;
    const child = of.children[index];
    // An empty first piece is kept for a limb: its label counts though its text begins with a limb of its own.
    if (tokens.length > 0 || (first && label !== null && of.tokens.length === 0)) {
      const breaks = first ? manner.breaks : !joined && of.children[index - 1]?.kind !== 'limb';
      found.push({
        path: of.path,
        tokens,
        depth,
        label: first ? label : null,
        breaks,
        whole: manner.whole,
        lines: BY_LINES.has(of.kind),
      });
    }
    if (child === undefined) return;
    if (child.kind !== 'limb') found.push(child);
    else found.push(...parts(child, depth + 1, mannerOf(of, index, joined, { ...manner, whole: payload })));
  });
  return found;
}

/** In a joined run every limb but the last is read whole, so that a full stop within it does not tear the sentence. */
function mannerOf(of: Provision, index: number, joined: boolean, manner: Manner): Manner {
  const more = of.children[index + 1]?.kind === 'limb';
  return { breaks: !joined, whole: manner.whole || (joined && more) };
}

/** A provision's own tokens, cut where its children stand: one more segment than children. */
function segmentsOf(of: Provision): Token[][] {
  const segments: Token[][] = [];
  let from = 0;
  for (const child of of.children) {
    let to = from;
    while (to < of.tokens.length && (of.tokens[to]?.from ?? 0) < child.place.from) to++;
    segments.push(of.tokens.slice(from, to));
    from = to;
  }
  segments.push(of.tokens.slice(from));
  return segments;
}

/**
 * Whether a lead-in and its limbs are one sentence: the lead-in has not ended, and no limb before the last ends one.
 *
 *     The Company: (a) is …; and (b) has ….          → one
 *     The Company represents that: (a) It is …. (b) It has ….    → three
 */
function joins(of: Provision, leadIn: readonly Token[]): boolean {
  if (leadIn.length === 0 || endsInStop(leadIn.at(-1), leadIn.at(-2))) return false;
  const limbs = of.children.filter((child) => child.kind === 'limb');
  return limbs.slice(0, -1).every((limb) => !provisionEnds(limb));
}

/**
 * `… is hereby amended as follows:` leads in instructions of their own, each of which is understood or not by itself, unless
 * words behind the last of them speak of them all.
 */
function instructsInLimbs(of: Provision, segments: readonly (readonly Token[])[]): boolean {
  const [leadIn = [], ...behind] = segments;
  if (!leadsInInstructions(leadIn) || behind.some((tokens) => tokens.length > 0)) return false;
  return of.children.every((child) => child.kind === 'limb' && amends(child.tokens, 0));
}

function provisionEnds(provision: Provision): boolean {
  let last = provision;
  for (let child = last.children.at(-1); child !== undefined; child = last.children.at(-1)) {
    const own = last.tokens.at(-1);
    if (own !== undefined && own.from > child.place.from) break;
    last = child;
  }
  return endsInStop(last.tokens.at(-1), last.tokens.at(-2));
}

function endsInStop(last: Token | undefined, before: Token | undefined): boolean {
  if (last?.text === '”' || last?.text === ')') return before?.text === '.';
  return last?.text === '.';
}
