import type { AmendmentClause, Clause, PartPhrase } from '../packages/core/src/clauses/clause.ts';
import { payloadOf } from '../packages/core/src/instructions/payload.ts';
import type { Source } from '../packages/core/src/text/source.ts';
import type { ReadStep } from './instructions.ts';
import { lineAt, lineStarts } from './lines.ts';

/** Amending instructions as they were read, in the words of the labels (labels/README.md). */
export function stepsOf(clauses: readonly Clause[], source: Source): readonly ReadStep[] {
  const lines = lineStarts(source.text);
  return clauses.flatMap((clause): readonly ReadStep[] => {
    if (clause.kind !== 'amendment') return [];
    const { words, target } = clause;
    const on: ReadStep['lines'] = [
      lineAt(lines, words.from),
      lineAt(lines, Math.max(words.from, words.to - 1)),
    ];
    return named(clause, source).map(({ provision, operation }) => ({
      lines: on,
      target: { agreement: target.agreement, provision },
      operation,
    }));
  });
}

interface Named {
  readonly provision: string;
  readonly operation: ReadStep['operation'];
}

function named(clause: AmendmentClause, source: Source): readonly Named[] {
  const { operation, target } = clause;
  const provision = provisionOf(target.path);
  const last = target.within.at(-1);
  switch (operation.kind) {
    case 'restate':
      return [restated(clause, source, provision, last)];
    case 'add':
      return added(clause, source);
    case 'delete':
      return [deleted(target.path, provision, last)];
    case 'replace-words':
      return [{ provision, operation: 'replace-words' }];
    case 'replace-through':
      return [{ provision, operation: operation.new === null ? 'delete-words' : 'replace-words' }];
    case 'insert-words':
      // What is put at the end of a table is a row of it.
      if (last?.kind === 'table' && operation.where.kind === 'end')
        return [{ provision, operation: 'replace-in-table' }];
      return [{ provision, operation: operation.kind }];
    case 'delete-words':
    case 'renumber':
      return [{ provision, operation: operation.kind }];
    case 'refer':
      return [{ provision, operation: 'replace-references' }];
  }
}

function provisionOf(path: string): string {
  if (path === '') return 'whole';
  return path.startsWith('"') ? `definition:${path.slice(1, path.indexOf('"', 1))}` : path;
}

const isAttachment = (path: string): boolean => /^(Schedule|Exhibit|Annex|Appendix)/.test(path);

/** A proviso that gives way is words; a table, a definition, an exhibit have names of their own. */
function restated(
  { target: { path }, operation }: AmendmentClause,
  source: Source,
  provision: string,
  last: PartPhrase | undefined,
): Named {
  if (last?.kind === 'proviso' || last?.kind === 'details') return { provision, operation: 'replace-words' };
  if (last?.kind === 'table') return { provision, operation: 'restate-table' };
  if (last !== undefined) return { provision, operation: 'restate' };
  if (path === '') return { provision, operation: 'restate-agreement' };
  if (path.startsWith('"')) return { provision, operation: 'restate-definition' };
  if (isAttachment(path)) return { provision, operation: 'restate-exhibit' };
  const term = operation.kind === 'restate' ? ownDefinition(payload(operation.payload, source)) : null;
  return term === null
    ? { provision, operation: 'restate' }
    : { provision: `definition:${term}`, operation: 'restate-definition' };
}

/** `1.24 “LOAN TERMINATION DATE” means …`: a section that is one definition goes by its term. */
function ownDefinition(text: string): string | null {
  return /^\s*[\d.]+\s*["“]([^"”]{1,80})["”]\s+(?:means|shall mean)/.exec(text)?.[1] ?? null;
}

type Restating = Extract<AmendmentClause['operation'], { kind: 'restate' | 'add' }>['payload'];

const payload = (phrase: Restating, source: Source): string =>
  phrase.kind === 'words' ? source.text.slice(phrase.place.from, phrase.place.to) : '';

function deleted(path: string, provision: string, last: PartPhrase | undefined): Named {
  if (last !== undefined && last.kind !== 'limb') return { provision, operation: 'delete-words' };
  return { provision, operation: path.startsWith('"') ? 'delete-definition' : 'delete-provision' };
}

/** Each provision that the new text brings, by its address in its new place. */
function added({ operation, target, at }: AmendmentClause, source: Source): readonly Named[] {
  if (operation.kind !== 'add') return [];
  const brought = payloadOf(operation.payload, { source, by: 'amendment', at })?.brings ?? [];
  const all = brought.map(({ path }) => addedAt(target.path, path));
  // An attachment that is not on file goes by its name.
  if (all.length === 0 && operation.payload.kind === 'attached')
    return [addedAt(target.path, operation.payload.path)];
  if (all.length > 0) return all;
  const limb = conjoined(payload(operation.payload, source)) ?? '';
  return [{ provision: provisionOf(target.path) + limb, operation: 'add-provision' }];
}

/** `or (iv) …`: the word before the label joins it to the clause before. */
const conjoined = (text: string): string | undefined => /^\s*(?:or|and) (\([^()]{1,8}\))/.exec(text)?.[1];

function addedAt(target: string, path: string): Named {
  if (path.startsWith('"')) return { provision: provisionOf(path), operation: 'add-definition' };
  if (isAttachment(path)) return { provision: path, operation: 'add-exhibit' };
  if (target.startsWith('"')) return { provision: provisionOf(target), operation: 'add-provision' };
  const limb = /^(?:.*?)((?:\([^()]{1,8}\))+)(?:#\d+)?$/.exec(path)?.[1];
  return {
    provision: limb === undefined || /^\d/.test(path) ? path : target + limb,
    operation: 'add-provision',
  };
}
