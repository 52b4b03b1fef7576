import type { Agreement, Provision, Sentence } from '../agreement/agreement.ts';
import type { AmendmentLead } from './amendment/lead.ts';
import { amendmentLead } from './amendment/lead.ts';
import type { Clause, DefaultPhrase, NoticeClause } from './clause.ts';
import type { Context, RepresentationLead } from './context.ts';
import { describedDefaults } from './phrases/default-words.ts';
import { Cursor } from './phrases/cursor.ts';
import { defaults } from './phrases/defaults.ts';
import { wordsOf } from './phrases/name.ts';
import { noticeOfDefaults } from './notice/read.ts';
import { termsFrom } from './terms-from/read.ts';

/** Binds what sentences lean on: names and labels first, then the defaults that labels stand for. */
export function contextOf(agreement: Agreement): Context {
  const tree = treeOf(agreement.root);
  const empty: Context = {
    agreement,
    dated: agreement.dated,
    termsByFirst: termsOf(agreement),
    abbreviations: abbreviationsIn(agreement),
    own: new Set(tree.paths),
    childrenOf: (path) => tree.children.get(path) ?? [],
    termsFrom: null,
    defaultLabels: new Map(),
    periods: new Map(),
    conditions: new Set(),
    leadOver: () => null,
    amended: null,
    amendmentOver: () => null,
  };
  const context = { ...empty, termsFrom: bulkTerms(agreement, empty) };
  const labelled = {
    ...context,
    defaultLabels: defaultLabels(agreement, context),
    amended: amendedIn(agreement),
  };
  return { ...labelled, amendmentOver: amendmentLeads(agreement, labelled) };
}

function amendedIn(agreement: Agreement): string | null {
  const places = agreement.sentences.filter(amends).map(({ place }) => place);
  const named = new Set(
    agreement.references
      .filter(({ agreement: name, presumed }) => name !== 'this' && !presumed)
      .filter(({ words }) => places.some((one) => one.from <= words.from && words.to <= one.to))
      .map(({ agreement: name }) => name),
  );
  const [only = null, ...more] = named;
  return more.length === 0 ? only : null;
}

const amends = (sentence: Sentence): boolean => sentence.tokens.some((token) => AMENDING.test(token.lower));

/** Lead-ins in their order, so that one may stand below another. */
function amendmentLeads(agreement: Agreement, context: Context): Context['amendmentOver'] {
  const { parents } = treeOf(agreement.root);
  const leads = new Map<string, AmendmentLead | 'unread'>();
  const over: Context['amendmentOver'] = (path) => nearest(path, parents, leads);
  for (const sentence of agreement.sentences) {
    if (!amends(sentence)) continue;
    const lead = amendmentLead(Cursor.over(sentence, { ...context, amendmentOver: over }));
    if (lead !== null) leads.set(sentence.at, lead);
    else if (leadsIn(sentence)) leads.set(sentence.at, 'unread');
  }
  return over;
}

/** `…, the Agreement is amended, as follows:`, read or not: what it says of time and conditions holds for all below it. */
function leadsIn({ tokens }: Sentence): boolean {
  const [follows, colon] = [tokens.at(-2)?.lower, tokens.at(-1)?.text];
  return (
    colon === ':' && follows === 'follows' && tokens.slice(-REACH).some(({ lower }) => AMENDED.test(lower))
  );
}
const REACH = 40;
const AMENDED = /^(amended|modified|revised)$/;

const AMENDING =
  /^(amended?|amends|amendments?|modif(y|ies|ied)|modifications?|revised?|changes?|deleted?|restated?|replaced?|added|inserted|superseded)$/;

/** What a provision, or the nearest above it, has. */
function nearest<T>(
  path: string,
  parents: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, T>,
): T | null {
  for (let at: string | undefined = path, i = 0; at !== undefined && i < 20; at = parents.get(at), i++) {
    const found = all.get(at);
    if (found !== undefined) return found;
  }
  return null;
}

/** The context for the second pass, when it is known what are conditions and where representations are led in. */
export function withLeads(
  context: Context,
  agreement: Agreement,
  conditions: readonly string[],
  periods: Context['periods'],
  leads: ReadonlyMap<string, RepresentationLead>,
): Context {
  const { parents } = treeOf(agreement.root);
  const leadOver = (path: string): RepresentationLead | null => nearest(path, parents, leads);
  return { ...context, periods, conditions: new Set(conditions), leadOver };
}

interface Tree {
  readonly paths: readonly string[];
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly parents: ReadonlyMap<string, string>;
}

function treeOf(root: Provision): Tree {
  const paths: string[] = [];
  const children = new Map<string, readonly string[]>();
  const parents = new Map<string, string>();
  const pending: Provision[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const below = node.children.filter((child) => child.kind === 'section' || child.kind === 'limb');
    children.set(
      node.path,
      below.map((child) => child.path),
    );
    if (node.kind === 'section' || node.kind === 'limb') paths.push(node.path);
    for (const child of node.children) {
      parents.set(child.path, node.path);
      pending.push(child);
    }
  }
  return { paths, children, parents };
}

function termsOf(agreement: Agreement): ReadonlyMap<string, readonly string[]> {
  const terms = new Set<string>();
  for (const { term } of agreement.definitions) terms.add(term);
  for (const { name, role } of agreement.parties) {
    terms.add(name);
    if (role !== null) terms.add(role);
  }
  const byFirst = new Map<string, string[]>();
  for (const term of terms) {
    const first = wordsOf(term)[0]?.toLowerCase();
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [term]);
    else list.push(term);
  }
  return byFirst;
}

const ABBREVIATED = /^[A-Z]{2,6}$/;
const NEAR = 800;

/** Labels that are the initials of a title printed before them: `the Note Purchase Agreement dated … (the “NPA”)`. */
function abbreviationsIn({ definitions, source }: Agreement): ReadonlySet<string> {
  const labels = definitions.filter(({ term, how }) => how === 'label' && ABBREVIATED.test(term));
  return new Set(
    labels
      .filter(({ term, place }) =>
        hasTitle(source.text.slice(Math.max(0, place.from - NEAR), place.from), term),
      )
      .map(({ term }) => term),
  );
}

function hasTitle(before: string, initials: string): boolean {
  const words = before.split(/\s+/);
  return words.some((_word, i) => {
    const title = words.slice(i, i + initials.length);
    return (
      title.every((word, n) => /^[A-Z][a-z]/.test(word) && word[0] === initials[n]) &&
      /^(?:Agreement|Indenture|Facility)\b/.test(title[initials.length - 1] ?? '')
    );
  });
}

function bulkTerms(agreement: Agreement, context: Context): string | null {
  for (const sentence of agreement.sentences) {
    const [clause] = termsFrom(Cursor.over(sentence, context)) ?? [];
    if (clause?.kind === 'terms-from' && clause.agreement !== 'this') return clause.agreement;
  }
  return null;
}

/** Labels given to defaults: by a notice that a recital tells of, or by words printed before the label. */
function defaultLabels(
  agreement: Agreement,
  context: Context,
): ReadonlyMap<string, readonly DefaultPhrase[]> {
  const labels = new Map<string, readonly DefaultPhrase[]>();
  for (const sentence of agreement.sentences) {
    const notice = noticeOf(noticeOfDefaults(Cursor.over(sentence, { ...context, defaultLabels: labels })));
    if (notice?.label != null) labels.set(notice.label, notice.defaults);
  }
  for (const { term, meaning } of agreement.definitions) {
    if (labels.has(term) || meaning === null || !namesDefaults(term)) continue;
    labels.set(term, byMeaning(agreement.sentences, meaning, { ...context, defaultLabels: labels }));
  }
  return labels;
}

const noticeOf = (clauses: readonly Clause[] | null): NoticeClause | null => {
  const [clause] = clauses ?? [];
  return clause?.kind === 'notice' ? clause : null;
};

/** "Existing Defaults" is a label given here; "Default" and "Event of Default" are not. */
function namesDefaults(term: string): boolean {
  return (
    /(Defaults?|Violations?|Noncompliance|Non-Compliance|Breach(es)?)$/.test(term) &&
    !/^(Events? of )?Defaults?$/.test(term)
  );
}

/** The default set that the defining words spell out; where they do not, the words themselves, for people. */
function byMeaning(
  sentences: readonly Sentence[],
  meaning: { readonly from: number; readonly to: number },
  context: Context,
): readonly DefaultPhrase[] {
  const holder = sentences.find((one) => one.place.from <= meaning.from && meaning.to <= one.place.to);
  const meant = holder?.tokens.filter((token) => token.from >= meaning.from && token.to <= meaning.to) ?? [];
  // Printed behind what is waived, the label stands for just that.
  const tokens = meant.slice(meant.findLastIndex(({ lower }) => /^waives?$/.test(lower)) + 1);
  if (holder !== undefined && tokens.length > 0) {
    const c = Cursor.over({ ...holder, tokens, limbs: [] }, context);
    const read = defaults(c);
    if (read !== null && c.done) return read;
  }
  const words = holder === undefined ? '' : (meant[0]?.lower ?? '');
  // A stretch that begins in the midst of a phrase describes nothing; the sentence does.
  return describedDefaults(holder !== undefined && MIDST.test(words) ? holder.place : meaning);
}

const MIDST = /^(?:of|in|under|to|and|or|for|with|as)$/;
