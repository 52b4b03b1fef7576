import type { OperationPhrase, QuotePhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';

/** An operation, and what was taken for granted of the marks in its words. */
export interface Marked {
  readonly operation: OperationPhrase;
  readonly presumes: readonly string[];
}

/**
 * In print the stop of a sentence stands within the quotation marks that end it, so that it says nothing of the words:
 *
 *     replacing “First Bank” with “Second Bank,” and (b) inserting “net” after “gross”, deleting “$1” and inserting “$2.”
 *
 * It is the instruction's own where the words that give way, or beside which the new ones go, have none, and where the sentence
 * around it wants one.
 */
export function ownMarks(c: Cursor, operation: OperationPhrase): Marked {
  const words = put(operation);
  if (words === null || !/[.,;]$/.test(words.text) || KEPT.test(words.text) || !wanted(c, words))
    return { operation, presumes: [] };
  const { from, to } = words.place;
  const bare: QuotePhrase = { text: words.text.slice(0, -1), place: { from, to: to - 1 } };
  const presumes = [`The mark at the end of “${words.text}” is read as the instruction’s own.`];
  return { operation: withNew(operation, bare), presumes };
}

/** The new words, where a stop of theirs would stand in the middle of a text. */
function put(one: OperationPhrase): QuotePhrase | null {
  switch (one.kind) {
    case 'replace-words':
      return stopped(one.old) ? null : one.new;
    case 'replace-through':
      return stopped(one.last) ? null : one.new;
    case 'insert-words': {
      const { where } = one;
      const beside = where.kind === 'after-words' || where.kind === 'before-words';
      if (beside) return stopped(where.words) ? null : one.new;
      return where.kind === 'end' && where.beforeStop ? one.new : null;
    }
    default:
      return null;
  }
}

const stopped = ({ text }: QuotePhrase): boolean => /[.,;:]$/.test(text);

function withNew(one: OperationPhrase, words: QuotePhrase): OperationPhrase {
  return one.kind === 'replace-words' || one.kind === 'replace-through' || one.kind === 'insert-words'
    ? { ...one, new: words }
    : one;
}

/** Names that end in a full stop of their own, and texts of several sentences. */
const KEPT = /(?:^|[\s.])(?:[A-Z]|Inc|Corp|Co|Ltd|No|Jr|etc)\.$|[a-z)]\. [A-Z]/;

/** A full stop at the end of the sentence; a comma or semicolon before what goes on in it. */
function wanted(c: Cursor, { text, place }: QuotePhrase): boolean {
  const close = c.items.findIndex(({ from }) => from >= place.to);
  if (c.items[close]?.text !== '”') return false;
  const next = c.items[close + 1];
  if (text.endsWith('.')) return next === undefined;
  return next !== undefined && (next.limb !== null || GOES_ON.test(next.lower));
}

const GOES_ON = /^(and|by|is|are|to|further|\()$/;
