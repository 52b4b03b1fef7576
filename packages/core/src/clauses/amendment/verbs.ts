import type { Cursor } from '../phrases/cursor.ts';

/**
 * The verbs of amending. One list for all the ways in which each is said:
 *
 *     by deleting “X” · to delete “X” · by the deletion of “X” · “X” is hereby deleted
 */
export type Verb =
  | 'amend'
  | 'restate'
  | 'delete'
  | 'insert'
  | 'substitute'
  | 'replace'
  | 'change'
  | 'renumber';

interface Forms {
  /** Behind "by" and "to". */
  readonly doing: string;
  /** Behind "is hereby". */
  readonly done: string;
  /** "the deletion of". */
  readonly noun: string;
}

const FORMS: Readonly<Record<Verb, Forms>> = {
  amend: {
    doing: 'amending|amend|modifying|modify|revising|revise',
    done: 'amended|modified|revised',
    noun: 'amendment|modification|revision',
  },
  restate: { doing: 'restating|restate', done: 'restated', noun: 'restatement' },
  delete: {
    doing: 'deleting|delete|striking|strike|removing|remove|eliminating|eliminate|omitting|omit',
    done: 'deleted|stricken|struck|removed|eliminated|omitted',
    noun: 'deletion|removal|elimination|omission',
  },
  insert: { doing: 'inserting|insert|adding|add', done: 'inserted|added', noun: 'insertion|addition' },
  substitute: { doing: 'substituting|substitute', done: 'substituted', noun: 'substitution' },
  replace: { doing: 'replacing|replace', done: 'replaced|superseded', noun: 'replacement' },
  change: {
    doing:
      'changing|change|increasing|increase|reducing|reduce|decreasing|decrease|extending|extend|correcting|correct',
    done: 'changed|increased|reduced|decreased|extended|corrected',
    noun: 'change',
  },
  renumber: {
    doing: 'renumbering|renumber|redesignating|redesignate|relettering|reletter',
    done: 'renumbered|redesignated|relettered|numbered',
    noun: 'renumbering|redesignation|relettering',
  },
};

/** `deleting`, `to delete`, `the deletion of`, `the addition thereto of`. */
export function doing(c: Cursor, verb: Verb): boolean {
  const { doing: forms, noun } = FORMS[verb];
  return c.eat(forms) || c.eat(`the ${noun} thereto|therein|therefrom? of`);
}

export const done = (c: Cursor, verb: Verb): boolean => c.eat(FORMS[verb].done);

const VERBS = [
  'amend',
  'restate',
  'delete',
  'insert',
  'substitute',
  'replace',
  'change',
  'renumber',
] as const satisfies readonly Verb[];

/** Whether something is said here to be done to words: `hereby deleted`. */
export const isDone = (c: Cursor): boolean =>
  c.ahead(() => {
    c.eat('hereby');
    return VERBS.some((verb) => done(c, verb)) ? true : null;
  }) !== null;

/** Whether an operation begins here: `by adding`, `to delete`, `replacing`. */
export const operating = (c: Cursor): boolean =>
  c.ahead(() => {
    c.eat('by|to');
    return VERBS.some((verb) => doing(c, verb)) ? true : null;
  }) !== null;

/**
 * `amended, restated and replaced`, `deleted in its entirety and is hereby replaced`: what is done to one thing at once.
 * Whatever is done last brings the new text, or ends it.
 */
export function participles(c: Cursor): ReadonlySet<Verb> {
  const all = new Set<Verb>();
  for (;;) {
    const next = c.attempt(() => {
      if (all.size > 0 && !conjoined(c)) return null;
      c.eat('hereby|further|also|intentionally');
      return VERBS.find((verb) => done(c, verb)) ?? null;
    });
    if (next === null) return all;
    all.add(next);
  }
}

function conjoined(c: Cursor): boolean {
  whole(c);
  if (!c.eat(', and|but') && !c.eat(',|and|but')) return false;
  c.eat('is|are|shall hereby? be?');
  return true;
}

/** `in its entirety`, `in full`, `in the entirety`. */
export const whole = (c: Cursor): boolean =>
  c.eat('in its|their|the respective? entirety|entireties|entirely') ||
  c.eat('in full') ||
  c.eat('in whole') ||
  c.eat('in toto');
