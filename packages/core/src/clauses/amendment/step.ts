import type { OperationPhrase, TargetPhrase, ValuePhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import type { Payload } from './payload.ts';
import type { Known } from './target.ts';

/** One operation on one target, as a sentence says it. */
export interface Said {
  readonly target: TargetPhrase;
  readonly operation: OperationPhrase;
  readonly payload: Payload | null;
}

/**
 * One way to say what is done: verb first, as a gerund ("by deleting …") or an infinitive ("to delete …"). `on`: what is
 * amended, as far as it was said before.
 */
export type Operation = (c: Cursor, known: Known, on: readonly TargetPhrase[]) => readonly Said[] | null;

export const said = (
  target: TargetPhrase,
  operation: OperationPhrase,
  payload: Payload | null = null,
): Said => ({ target, operation: fromThrough(operation) ?? withoutComma(operation), payload });

/** `replacing the date “May 31, 2001” with “June 30, 2001,” and …`: the comma after a figure belongs to the sentence. */
function withoutComma(operation: OperationPhrase): OperationPhrase {
  if (operation.kind !== 'replace-words') return operation;
  const { old, new: put } = operation;
  if (!/[\d%]$/.test(old.text) || !/[\d%][,;]$/.test(put.text)) return operation;
  const { from, to } = put.place;
  return { ...operation, new: { text: put.text.slice(0, -1), place: { from, to: to - 1 } } };
}

const ELLIPSIS = / ?(?:\. ?\. ?\.(?: ?\.)?|…) ?/;

/** `the words “the Borrower … each year”`: dots stand for the words between, so that the first through the last are meant. */
function fromThrough(operation: OperationPhrase): OperationPhrase | null {
  if (operation.kind !== 'replace-words' && operation.kind !== 'delete-words') return null;
  const { old, times } = operation;
  const [first = '', last = '', ...more] = old.text.split(ELLIPSIS);
  if (times.kind !== 'once' || first === '' || last === '' || more.length > 0) return null;
  const put = operation.kind === 'replace-words' ? operation.new : null;
  return {
    kind: 'replace-through',
    first: { ...old, text: first },
    last: { ...old, text: last },
    new: put,
  };
}

/** The same operation on each. */
export const onEach = (
  targets: readonly TargetPhrase[],
  operation: OperationPhrase,
  payload: Payload | null = null,
): readonly Said[] => targets.map((target) => said(target, operation, payload));

/** `= $2.50`: what the new words come to, where they are nothing but that. */
export type Value = ValuePhrase | null;
