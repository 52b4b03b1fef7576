import type { AmendmentClause } from '../clauses/clause.ts';
import { apply, type Step } from '../steps/step.ts';
import { copied } from '../text/copied.ts';
import type { Place } from '../text/source.ts';
import type { Origin, Wording } from '../wording/wording.ts';
import { addProvisions } from './add.ts';
import { deleteTarget, renumber } from './delete.ts';
import { type Author, payloadOf } from './payload.ts';
import { type Outcome, refused, stepped } from './refusal.ts';
import { restate } from './restate.ts';
import { isScope, type Scope, scopeOf } from './scope.ts';
import { changeWords } from './words.ts';

/**
 * What an amending instruction comes to, against the text in force when it takes effect: a step, or a refusal with the text as
 * it stands [A3]. A step is known to apply; nothing is ever applied in part.
 */
export function resolve(clause: AmendmentClause, author: Author, wording: Wording): Resolved {
  const outcome = located(clause, author, wording);
  if (outcome.kind === 'refused') return outcome;
  const step = withWordsOfItsOwn(outcome.step);
  const after = apply(step, wording);
  if (after !== null) return { ...outcome, step, after };
  return refused('reaches-over-an-edge', 'The words reach over the end of a provision, or into another.');
}

/** Steps are kept long after the texts that they were made for. */
function withWordsOfItsOwn({ changes }: Step): Step {
  return {
    changes: changes.map((one) => (one.kind === 'rename' ? one : { ...one, expects: copied(one.expects) })),
  };
}

/** A step with the text that it leaves, or a refusal. */
export type Resolved =
  | Extract<Outcome, { kind: 'refused' }>
  | (Extract<Outcome, { kind: 'step' }> & { readonly after: Wording });

function located(clause: AmendmentClause, author: Author, wording: Wording): Outcome {
  const { operation, target } = clause;
  // Words such as “this Agreement” now mean the agreement as amended; none of them changes.
  if (operation.kind === 'refer') return stepped({ changes: [] });
  const scope = scopeOf(target, wording);
  if (!isScope(scope)) return scope;
  switch (operation.kind) {
    case 'restate':
    case 'add':
      return withPayload(clause, author, scope, wording);
    case 'delete':
      return deleteTarget(scope, operation.leaving, wording, originAt(author, clause.words));
    case 'renumber':
      return renumber(scope, operation.to, wording, originAt(author, clause.words));
    case 'replace-words':
    case 'insert-words':
      return changeWords(operation, scope, wording, originAt(author, operation.new.place));
    case 'delete-words':
      return changeWords(operation, scope, wording, originAt(author, clause.words));
    case 'replace-through':
      return changeWords(operation, scope, wording, originAt(author, operation.new?.place ?? clause.words));
  }
}

function withPayload(clause: AmendmentClause, author: Author, scope: Scope, wording: Wording): Outcome {
  const { operation } = clause;
  if (operation.kind !== 'restate' && operation.kind !== 'add') return stepped({ changes: [] });
  const payload = payloadOf(operation.payload, author);
  const origin = originAt(author, clause.words);
  if (payload === null || payload.to <= payload.from) {
    const what = operation.payload.kind === 'attached' ? operation.payload.path : 'The new text';
    return refused('new-text-not-on-file', `${what} is not in the file.`);
  }
  return operation.kind === 'restate'
    ? restate(scope, payload, wording, origin)
    : addProvisions(scope, payload, operation.where, wording, origin);
}

const originAt = (author: Author, place: Place): Origin => ({ by: author.by, at: author.at, place });
