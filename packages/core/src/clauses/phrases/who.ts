import type { Who } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { paper } from './document.ts';
import { isNameWord, name } from './name.ts';

/** Roles that are written without a capital. */
const ROLE =
  'parties|party|undersigned|holders|holder|counsel|lenders|lender|banks|bank|noteholders|noteholder|guarantors|guarantor|purchasers|purchaser|borrower|company|agent|trustee|officers|officer|affiliates|subsidiaries|subsidiary|person|persons|creditor|creditors';
const ADJECTIVE =
  'special|respective|executing|undersigned|required|requisite|duly|authorized|other|remaining|outside|existing|consenting|independent|legal';

/** `the Company and the Required Holders and all of the Warrantholders`. */
export function people(c: Cursor): readonly Who[] | null {
  return c.attempt(() => {
    const all: Who[] = [];
    for (;;) {
      const more = c.attempt(() => (all.length > 0 && !joined(c) ? null : who(c)));
      if (more === null) break;
      all.push(more);
    }
    return all.length === 0 ? c.fail('who') : all;
  });
}

function joined(c: Cursor): boolean {
  return c.eat(', and|or') || c.eat(', together|along with') || c.eat(',|and|or|and/or');
}

/** `each holder of Senior Debt whose consent is required …`, `THE CERPLEX GROUP, INC.`, `any Lender`. */
export function who(c: Cursor): Who | null {
  return c.attempt(() => {
    const start = c.index;
    const quantifier = quantifierOf(c);
    c.eat('the|its|their|said|such|his|an|a');
    const from = c.index;
    const known = named(c);
    if (!known) return c.fail('who');
    const name = c.textFrom(from).replace(/'s?$/, '');
    const of = whoseTerm(c);
    qualified(c);
    return { name, quantifier, of, words: c.placeFrom(start) };
  });
}

function quantifierOf(c: Cursor): Who['quantifier'] {
  if (c.eat('each of?') || c.eat('every')) return 'each';
  if (c.eat('all of?') || c.eat('both of?')) return 'all';
  return c.eat('any one? or? more? of') || c.eat('any') ? 'any' : null;
}

function named(c: Cursor): boolean {
  while (c.sees(ADJECTIVE) && !(c.sees('undersigned') && /^(hereby|,)$/.test(c.item(1)?.lower ?? '')))
    c.skip();
  if (c.eat(ROLE)) return complement(c);
  if (name(c) === null) return false;
  company(c);
  c.eat(ROLE);
  return complement(c);
}

/** `, Inc.`, `, N.A.` behind a company's name. */
function company(c: Cursor): void {
  c.attempt(() => {
    c.eat(',');
    if (!c.eat('inc|corp|llc|l.l.c|n.a|ltd|plc|co|l.p|lp|inc.|corp.|ltd.|n.a.|l.p.|l.l.c.|co.')) return null;
    // The dot belongs to the abbreviation only where the sentence goes on.
    c.attempt(() => (c.eat('.') && !c.done && !/^[A-Z]/.test(c.item()?.text ?? 'A') ? true : null));
    return true;
  });
}

/** `of Senior Debt`, `hereto`, `to the Agent`; `of at least 66-2/3% in principal amount of the Notes`. */
function complement(c: Cursor): boolean {
  if (c.eat('hereto|hereunder|thereto|thereof')) return true;
  c.attempt(() => {
    if (!c.eat('of|to|for') || c.sees('event|events|default|defaults')) return null;
    share(c);
    return c.attempt(() => {
      c.eat('the|all|any|each|its');
      c.eat('outstanding');
      return name(c);
    });
  });
  return true;
}

/** `at least 66-2/3% in aggregate principal amount of`. */
function share(c: Cursor): void {
  c.attempt(() => {
    c.eat('at least') || c.eat('more than') || c.eat('not less than') || c.eat('a majority');
    while (c.item()?.kind === 'number' || c.sees('%|-|/|percent|(|)|two-thirds|one-half')) c.skip();
    c.eat('in');
    c.eat('aggregate');
    return c.eat('of|in? the? principal? amount? of|outstanding') ? true : null;
  });
}

/** `(as such term is defined in the Existing 1996 Warrant Agreement)`: whose word it is. */
function whoseTerm(c: Cursor): string | null {
  return c.attempt(() => {
    if (!c.eat('( as such? term|terms? is|are? defined in')) return null;
    const of = paper(c);
    return of !== null && c.eat(')') ? of : null;
  });
}

const QUALIFIED = [
  'whose consent|approval|execution|signature is|are? required',
  'which|that|who is|are a? party|parties|signatory|signatories',
] as const;

/** Words that narrow the role and that a record of its members settles: `whose consent is required therefor …`. */
function qualified(c: Cursor): void {
  if (c.eat('then existing') || c.eat('signatory|party|parties hereto|thereto|hereunder')) return;
  c.attempt(() => {
    const start = c.index;
    if (!c.eatAny(QUALIFIED)) return null;
    while (
      !c.done &&
      c.item()?.limb === null &&
      !c.sees('shall|has|have|hereby|will|;|.|waives|waive|unless|except|provided')
    )
      c.skip();
    if (!c.sees('shall|has|have|hereby|will')) return null;
    c.presume(`Who “${c.textFrom(start)}” is taken from the record.`);
    return true;
  });
}

/** Whether a capitalised word, and so perhaps somebody, stands here. */
export const someone = (c: Cursor): boolean => isNameWord(c.item());
