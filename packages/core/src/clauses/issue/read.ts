import type { Clause, IssueClause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { amount } from '../phrases/amount.ts';
import { date } from '../phrases/date.ts';
import { quoted } from '../phrases/label.ts';
import { name } from '../phrases/name.ts';
import { people } from '../phrases/who.ts';

/**
 * A recital that tells what was issued under which agreement:
 *
 *     The Company has entered into those certain separate Note Purchase Agreements, … (collectively, … the "Note Purchase
 *     Agreement"), … pursuant to which the Company originally issued and sold to the Noteholders (i) … and (ii) …
 */
export function issued(c: Cursor): readonly Clause[] | null {
  if (people(c) === null || !c.eat('has|have|are entered|parties|party into|to')) return null;
  const under = underWhat(c);
  if (under === null || people(c) === null || !c.eat('originally? issued and? sold?'))
    return c.fail('what was issued');
  c.attempt(() => (c.eat('to') ? people(c) : null));
  const clauses: IssueClause[] = [];
  for (;;) {
    const more = c.attempt(() => one(c, under));
    if (more === null) break;
    clauses.push(more);
    c.eat(',|; and?') || c.eat('and');
  }
  c.eat('.');
  return clauses.length > 0 && c.done ? clauses : c.fail('what was issued');
}

/** The agreement's label is the last one printed before "pursuant to which". */
function underWhat(c: Cursor): string | null {
  let label: string | null = null;
  let first: string | null = null;
  while (!c.done && c.item()?.limb === null) {
    if (c.eat(',? pursuant to which')) return first ?? label;
    label = quotedHere(c) ?? label;
    first ??= label;
  }
  return null;
}

function quotedHere(c: Cursor): string | null {
  const term = quoted(c);
  if (term === null) c.skip();
  return term;
}

function one(c: Cursor, under: string): IssueClause | null {
  const start = c.index;
  c.limb();
  return c.first(
    () => notes(c, start, under),
    () => warrants(c, start, under),
  );
}

/** `an aggregate principal amount of … ($17,250,000) of the Company's Series A 9.00% Senior Subordinated Notes Due …`. */
function notes(c: Cursor, start: number, under: string): IssueClause | null {
  c.eat('an|the|a');
  if (!c.eat('aggregate? principal amount of')) return null;
  const principal = amount(c);
  if (principal === null || !c.eat('of')) return null;
  c.eat("the company's|issuer's|borrower's") || c.eat('the|its');
  const from = c.index;
  const read = noteTitle(c);
  if (read === null) return null;
  const title = c.textFrom(from);
  const label = labelOf(c);
  const { value, currency } = principal;
  return {
    kind: 'issue',
    ...c.base(start),
    what: 'notes',
    title,
    label,
    principal: { value, currency },
    number: null,
    rate: read.rate,
    due: read.due,
    under,
  };
}

function noteTitle(c: Cursor): { readonly rate: string | null; readonly due: number | null } | null {
  let rate: string | null = null;
  for (let i = 0; i < 14 && !c.done; i++) {
    const item = c.item();
    if (item?.kind === 'number') {
      rate = item.text.replace('%', '');
      c.skip();
      if (!item.text.endsWith('%') && !c.eat('%')) return null;
      continue;
    }
    const notesHere = c.sees('notes|debentures|bonds');
    c.skip();
    if (notesHere) return { rate, due: c.eat('due') ? date(c) : null };
  }
  return null;
}

/** `(as amended, the "Notes")`. */
function labelOf(c: Cursor): string | null {
  return c.attempt(() => {
    if (!c.eat('( as amended ,') && !c.eat('( collectively ,') && !c.eat('(')) return null;
    c.eat('the');
    const label = quoted(c);
    return c.eat(')') ? label : null;
  });
}

const SPELLED: Readonly<Record<string, string>> = { hundred: '00', thousand: '000', million: '000000' };

/** `one million warrants of the Company to the Noteholders`. */
function warrants(c: Cursor, start: number, under: string): IssueClause | null {
  const number = howMany(c);
  if (number === null || !c.eat('warrants')) return null;
  c.attempt(() => (c.eat('of') ? people(c) : null));
  c.attempt(() => (c.eat('to') ? people(c) : null));
  return {
    kind: 'issue',
    ...c.base(start),
    what: 'warrants',
    title: null,
    label: labelOf(c),
    principal: null,
    number,
    rate: null,
    due: null,
    under,
  };
}

function howMany(c: Cursor): string | null {
  const item = c.item();
  if (item?.kind === 'number') {
    c.skip();
    return item.text.replaceAll(',', '');
  }
  const units =
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].indexOf(item?.lower ?? '') + 1;
  const zeros = SPELLED[c.item(1)?.lower ?? ''];
  if (units === 0 || zeros === undefined) return null;
  c.skip(2);
  return `${units}${zeros}`;
}

/** `The Company has prepaid the Series B Notes and such Series B Notes are no longer issued and outstanding`. */
export function prepaid(c: Cursor): readonly Clause[] | null {
  if (people(c) === null || !c.eat('has|have prepaid|repaid|redeemed in? full?')) return null;
  c.eat('all of? the') || c.eat('the');
  const what = name(c);
  if (what === null) return null;
  if (c.eat(',? and such|the')) {
    if (name(c) === null || !c.eat('are no longer issued? and? outstanding'))
      return c.fail('“are no longer outstanding”');
  }
  c.eat('.');
  return c.done ? [{ kind: 'prepaid', ...c.base(0), what }] : null;
}
