import type { Clause, TargetPhrase } from '../clause.ts';
import { preface } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { thisInstrument } from '../phrases/document.ts';
import { freeWords } from '../phrases/free.ts';
import { quoted } from '../phrases/label.ts';
import { name } from '../phrases/name.ts';
import { instructs } from './instructs.ts';
import { bracketed } from './part.ts';
import { isDone } from './verbs.ts';

/**
 * What references mean from now on; no words change:
 *
 *     each reference in the Credit Agreement to “this Agreement”, “hereunder” or words of like import shall mean the Credit
 *     Agreement as amended hereby · all references to the Agreement shall mean the Agreement as hereby amended
 */
export function refers(c: Cursor): readonly Clause[] | null {
  return c.attempt(() => {
    const start = c.index;
    bracketed(c);
    const before = preface(c);
    c.eat('on and after the date hereof ,');
    if (before.span !== null || before.giving !== null || before.overriding.length > 0) return null;
    if (before.on?.how === 'after') return null;
    const targets = sentences(c);
    if (targets === null) return null;
    return targets.map((target) => ({
      kind: 'amendment',
      ...c.base(start),
      by: [],
      gate: before.gate,
      from: before.on?.when ?? null,
      target,
      operation: { kind: 'refer' },
      value: null,
    }));
  });
}

/** One sentence, or several with a letter each; each says of one or more documents how references in it are read. */
function sentences(c: Cursor): readonly TargetPhrase[] | null {
  const all: TargetPhrase[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (all.length > 0 && !c.eat(', and') && !c.eat(',|; and?')) return null;
      c.limb();
      return c.first(
        () => asUsed(c),
        () => amendedToProvide(c),
        () => distributed(c),
        () => {
          const found = references(c);
          return found !== null && meaning(c) ? found : null;
        },
      );
    });
    if (more === null) return all.length === 0 || !c.done ? c.fail('what references mean') : all;
    all.push(...more);
    c.sees('.') && c.item(1) === undefined && c.skip();
  }
}

/** `As used in this Amendment and in the Loan Agreement, the term “Agreement” shall mean …`. */
function asUsed(c: Cursor): readonly TargetPhrase[] | null {
  if (!c.eat('as used in')) return null;
  if (thisInstrument(c) !== null && !c.eat('and in?')) return null;
  const within = documents(c);
  if (within === null || !c.eat(',') || !c.eat('the term')) return null;
  return quoted(c) !== null && meaning(c) ? within : null;
}

/** `The Credit Agreement and the other Loan Documents, as applicable, are amended to provide that all references to … shall mean …`. */
function amendedToProvide(c: Cursor): readonly TargetPhrase[] | null {
  const within = documents(c);
  if (within === null) return null;
  c.eat(', as applicable ,');
  if (!c.eat('is|are hereby? amended to provide that')) return null;
  return references(c) !== null && meaning(c) ? within : null;
}

/** `each reference in the Notes and each of the other Loan Documents to “the Credit Agreement”`, and more of the same. */
function references(c: Cursor): readonly TargetPhrase[] | null {
  const all: TargetPhrase[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (all.length > 0 && !c.eat(', and')) return null;
      return reference(c);
    });
    if (more === null) return all.length === 0 ? null : all;
    // A document that is named twice is one whose references are read so.
    all.push(...more.filter((one) => all.every(({ agreement }) => agreement !== one.agreement)));
  }
}

function reference(c: Cursor): readonly TargetPhrase[] | null {
  if (!referring(c)) return null;
  c.eat('herein or|and');
  const before = c.eat('in') ? documents(c) : null;
  if (!c.eat('to')) return null;
  const meant = words(c);
  if (meant === null) return null;
  const named = meant.named === null ? null : [meant.named];
  return before ?? c.attempt(() => behind(c, named)) ?? named;
}

function referring(c: Cursor): boolean {
  c.eat('each|all|any|every');
  if (!c.eat('reference|references')) return false;
  c.eat(STANDING);
  return true;
}

const STANDING = 'contained|appearing|made';

/** `… to the Credit Agreement contained in any Loan Document`: where they stand is told last. */
function behind(c: Cursor, named: readonly TargetPhrase[] | null): readonly TargetPhrase[] | null {
  c.eat(STANDING);
  if (!c.eat('in')) return null;
  return somePapers(c) ? named : documents(c);
}

const PAPER = 'document|documents|instrument|instruments|agreement|agreements|writing|writings';

/** `any other document, instrument or writing executed in connection with the Credit Agreement`: papers without a name. */
function somePapers(c: Cursor): boolean {
  const some = c.attempt(() => {
    c.eat('any|all|each of? the?');
    c.eat('other');
    if (!/^[a-z]/.test(c.item()?.text ?? '') || !c.eat(PAPER)) return null;
    while (c.eat(`, and|or? ${PAPER}`) || c.eat(`and|or ${PAPER}`));
    if (c.eat('executed|delivered|made|issued in connection with|pursuant')) return document(c);
    return true;
  });
  return some !== null;
}

/** `All references in the Credit Agreement and all references in the Notes: (i) to “X” shall mean …; and (ii) to “Y” shall …`. */
function distributed(c: Cursor): readonly TargetPhrase[] | null {
  const within: TargetPhrase[] = [];
  while (within.length === 0 || c.eat('and')) {
    const more = referring(c) && c.eat('in') ? documents(c) : null;
    if (more === null) return null;
    within.push(...more);
  }
  if (!c.eat(':')) return null;
  const all: TargetPhrase[] = [];
  while (c.limb() !== null) {
    if (!c.eat('to') || words(c) === null || !meaning(c)) return null;
    all.push(...within);
    c.eat(',|; and?');
  }
  return all.length === 0 ? null : all;
}

function documents(c: Cursor): readonly TargetPhrase[] | null {
  const all: TargetPhrase[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (all.length > 0 && !c.eat(',? and|or') && !c.eat(',')) return null;
      return document(c);
    });
    if (more === null) return all.length === 0 ? null : all;
    all.push(more);
  }
}

function document(c: Cursor): TargetPhrase | null {
  const start = c.index;
  c.eat('each|any|all of? the?') || c.eat('any');
  c.eat('the');
  c.eat('other');
  const agreement = name(c);
  return agreement === null
    ? null
    : { agreement, path: '', presumed: false, within: [], words: c.placeFrom(start) };
}

/** `“this Agreement,” “hereunder,” or words of like import referring to the Credit Agreement`, or a document by its name. */
function words(c: Cursor): { readonly named: TargetPhrase | null } | null {
  const named = c.attempt(() => (c.sees('“|the “') ? null : document(c)));
  let quotations = 0;
  for (;;) {
    const more = c.attempt(() => {
      c.eat(',');
      c.eat('and|or');
      c.eat('the');
      return quoted(c);
    });
    if (more === null) break;
    quotations++;
  }
  if (named === null && quotations === 0) return null;
  c.attempt(() => {
    c.eat(',');
    c.eat('and|or');
    if (!c.eat('other? words|terms|expressions of like|similar import|meaning')) return null;
    return !c.eat(',? referring to') || document(c) !== null ? true : null;
  });
  included(c);
  c.eat('( howsoever|however defined )');
  c.sees(', shall') && c.eat(',');
  return { named };
}

/** `(including, without limitation, by means of words like “thereunder”)`. */
function included(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('( including')) return null;
    return freeWords(c, { operative: 'shown', until: [')'] }) !== null && c.eat(')') ? true : null;
  });
}

/** `shall mean and be a reference to the Credit Agreement as amended hereby`, `shall be deemed to include this Amendment`. */
function meaning(c: Cursor): boolean {
  // `shall be deleted` changes words.
  if (!c.eatAny(MEANING) || isDone(c)) return false;
  const start = c.index;
  const said = freeWords(c, { operative: 'shown', until: [', ( ii', '; and', ', and each reference'] });
  return said !== null && !instructs(c, start, c.index);
}

const MEANING = [
  'shall hereafter? be deemed to? mean|refer|be|include',
  'shall hereafter? be deemed? a? reference|references',
  'shall hereafter? be to',
  'shall hereafter? mean|refer|include',
];
