import { tokenise } from '../text/tokenise.ts';
import type { Token } from '../text/token.ts';
import type { Provision, Sentence } from './agreement.ts';
import { amendsHereby, announced } from './announcement.ts';
import { Assembly } from './assembly.ts';
import { Paths } from './draft.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { endsSentence } from './sentence-ends.ts';

/** Takes a plain string as one sentence: for the grammar's tests and for words that a person hands in. */
export function readSentence(text: string, at: string = ''): Sentence {
  const assembly = new Assembly(at, 0, new Paths());
  assembly.add(tokenise(text), at);
  return assembly.finish();
}

/**
 * The sentences of an agreement in reading order, each read whole: a lead-in, its limbs and its flush tail are one,
 * unless the limbs are sentences of their own. `blocks` holds the places at which paragraphs begin.
 */
export function sentencesOf(root: Provision, blocks: ReadonlySet<number>): Sentence[] {
  const paths = new Paths();
  claimAll(root, paths);
  const sentences: Sentence[] = [];
  const visit = (provision: Provision): void => {
    for (const run of piecesOf(provision)) {
      if (run.kind === 'pieces') readPieces(run.pieces, blocks, paths, sentences);
      else visit(run.provision);
    }
  };
  visit(root);
  return sentences;
}

function claimAll(provision: Provision, paths: Paths): void {
  paths.claim(provision.path);
  for (const child of provision.children) claimAll(child, paths);
}

/** Splits a run of pieces at the ends of its sentences, and joins what stands in several pieces. */
function readPieces(
  pieces: readonly Piece[],
  blocks: ReadonlySet<number>,
  paths: Paths,
  into: Sentence[],
): void {
  let assembly: Assembly | null = null;
  const finish = (): void => {
    if (assembly !== null && assembly.size > 0) into.push(assembly.finish());
    assembly = null;
  };
  for (const piece of pieces) {
    if (piece.breaks) finish();
    const ends = piece.whole ? [piece.tokens.length] : endsIn(piece, blocks);
    let from = 0;
    for (const end of ends) {
      assembly = enter(assembly, piece, from, paths);
      assembly.add(piece.tokens.slice(from, end), piece.path);
      if (end < piece.tokens.length || endedAt(piece, end)) finish();
      from = end;
    }
  }
  finish();
}

/** The sentence that goes on, with a limb begun or ended as the piece says; else a new one. */
function enter(assembly: Assembly | null, piece: Piece, from: number, paths: Paths): Assembly {
  if (assembly === null) return new Assembly(piece.path, piece.depth, paths);
  if (from > 0) return assembly;
  if (piece.label === null) assembly.leave(piece.depth + 1);
  else assembly.begin(piece.label, piece.path, piece.depth);
  return assembly;
}

function endedAt(piece: Piece, end: number): boolean {
  if (piece.whole) return false;
  return endsSentence(piece.tokens, stopBefore(piece.tokens, end), undefined);
}

/** Index of the full stop that closes `[…, end)`, before closing quotes and brackets. */
function stopBefore(tokens: readonly Token[], end: number): number {
  let index = end - 1;
  while (index > 0 && CLOSERS.has(tokens[index]?.text ?? '')) index--;
  return index;
}

/** Words behind which a sentence goes on over the end of its paragraph. */
const GOING_ON = new Set(['and', 'or', ',', ';']);

const CLOSERS = new Set(['”', ')', ']']);

/** Ends (exclusive) of the sentences of a piece; the last is always its own end. */
function endsIn(piece: Piece, blocks: ReadonlySet<number>): number[] {
  const { tokens } = piece;
  const ends: number[] = [];
  const quoted = quotedUntil(tokens);
  let payload = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const begins = index > 0 && blocks.has(token.from);
    if (begins && piece.lines && ends.at(-1) !== index) ends.push(index);
    // Text that is set out below an instruction belongs to it, however many sentences it has.
    if (announced(tokens, index) && (begins || opensDefinition(tokens, index, quoted.get(index)))) {
      const close = closeOfQuotations(tokens, index, quoted);
      // What stands in marks ends with them, if a paragraph begins behind.
      if (close === null || !blocks.has(tokens[close + 1]?.from ?? -1)) payload = true;
      else {
        ends.push(close + 1);
        index = close;
        continue;
      }
    }
    if (payload && begins && !GOING_ON.has(tokens[index - 1]?.lower ?? '') && amendsHereby(tokens, index)) {
      ends.push(index);
      payload = false;
    }
    if (payload) continue;
    const close = quoted.get(index);
    if (close !== undefined) index = close;
    const stop = close === undefined ? index : stopBefore(tokens, close + 1);
    if (!mayEnd(tokens[stop]) || isEllipsis(tokens, stop)) continue;
    const after = afterClosers(tokens, index + 1);
    // `… are replaced with the following.` goes on with what is set out below it.
    if (blocks.has(tokens[after]?.from ?? -1) && announced(tokens, after)) continue;
    if (after < tokens.length && endsSentence(tokens, stop, tokens[after])) {
      ends.push(after);
      index = after - 1;
    }
  }
  if (ends.at(-1) !== tokens.length) ends.push(tokens.length);
  return ends;
}

/** Index of the mark that closes a quotation, or the last of several one behind another; `null` where none is opened here. */
function closeOfQuotations(
  tokens: readonly Token[],
  open: number,
  quoted: ReadonlyMap<number, number>,
): number | null {
  const inner = tokens[open + 1]?.text === '“' ? open + 1 : open;
  if (opensDefinition(tokens, inner, quoted.get(inner))) return null;
  let close = quoted.get(open) ?? null;
  for (let next = close; next !== null; next = quoted.get((close ?? 0) + 1) ?? null) close = next;
  return close;
}

/** `“Term” means`: a definition set out right behind its announcement. */
function opensDefinition(tokens: readonly Token[], open: number, close: number | undefined): boolean {
  const verb = tokens[(close ?? 0) + 1]?.lower ?? '';
  return close !== undefined && close - open <= LONGEST_TERM && /^(means|mean|shall|has|[:—-])$/.test(verb);
}
const LONGEST_TERM = 12;

function mayEnd(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.kind === 'mark' ? /^[.?!]$/.test(token.text) : token.text.endsWith('.'))
  );
}

/** `the phrase . . . “X” . . . and to insert`: dots that stand for other words end no sentence, unless a capital follows. */
function isEllipsis(tokens: readonly Token[], stop: number): boolean {
  const dotted = (index: number): boolean => tokens[index]?.text === '.';
  if (!dotted(stop) || !(dotted(stop - 1) || dotted(stop + 1))) return false;
  let next = stop;
  while (dotted(next) && next - stop < MOST_DOTS) next++;
  let first = stop;
  while (dotted(first - 1) && stop - first < MOST_DOTS) first--;
  const word = tokens[next];
  return next - first > 2 && word !== undefined && (word.kind === 'mark' || word.text === word.lower);
}

const MOST_DOTS = 6;

function afterClosers(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index < tokens.length && CLOSERS.has(tokens[index]?.text ?? '')) index++;
  return index;
}

/** For each opening quote of a longer quotation, its closing quote: no sentence ends within. */
function quotedUntil(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.text === '“') open.push(index);
    else if (token.text === '”') {
      const from = open.pop();
      if (from !== undefined) pairs.set(from, index);
    }
  });
  return pairs;
}
