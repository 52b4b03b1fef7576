import type { DefaultPhrase, ProvisionRef, SpanPhrase } from '../../clauses/clause.ts';
import type { Place } from '../../text/source.ts';
import type { Address } from '../facts.ts';
import { sameName } from '../names.ts';
import type { Bound, DefaultMember, DefaultSet } from '../terms.ts';
import type { PaperContext } from './context.ts';
import { calendarDay, findLabel, type Labels } from './labels.ts';

/** Which instances the words name [W2]: an instance belongs if it belongs to any phrase. */
export function defaultSet(
  paper: PaperContext,
  labels: Labels,
  phrases: readonly DefaultPhrase[],
): DefaultSet {
  return phrases.flatMap((phrase) => members(paper, labels, phrase, new Set()));
}

function members(
  paper: PaperContext,
  labels: Labels,
  phrase: DefaultPhrase,
  within: ReadonlySet<string>,
): DefaultMember[] {
  const defined =
    phrase.label !== null && phrase.provisions.length === 0 ? definitionOf(paper, phrase.label) : null;
  if (defined !== null && phrase.label !== null && !within.has(phrase.label)) {
    const inside = new Set([...within, phrase.label]);
    return defined.flatMap((inner) => members(paper, labels, inner, inside));
  }
  if (phrase.described !== null) describe(paper, phrase.described);
  return [
    {
      provisions: provisionsOf(paper, phrase),
      existed: phrase.existed === null ? null : span(labels, phrase.existed),
      testDates: phrase.testDates.length === 0 ? null : phrase.testDates,
      noticed: phrase.noticed,
      breaches: null,
      // What only people can recognise is open, until a person states it as a clause [K2] [W4].
      described: phrase.described !== null,
    },
  ];
}

function describe(paper: PaperContext, place: Place): void {
  const words = paper.words(place);
  const says = `which defaults are “${words}” is for people to say; it is open until a clause is stated`;
  if (!paper.notes.presumptions.some((known) => known.says === says)) paper.presume('', says);
}

/** The phrases of a defined label ("Noticed Events of Default"): its notice's, and all that the definition adds. */
function definitionOf(paper: PaperContext, label: string): readonly DefaultPhrase[] | null {
  const notice = paper.all('notice').find((clause) => clause.label !== null && sameName(clause.label, label));
  return notice === undefined ? null : notice.defaults;
}

function provisionsOf(paper: PaperContext, phrase: DefaultPhrase): Address[] {
  const named = addresses(paper, phrase.provisions);
  if (phrase.provisions.length > 0) return named;
  // "Any Default" without a section is any default under the agreement from which the terms are taken.
  const [source] = paper.all('terms-from');
  const agreement = source === undefined ? null : paper.agreementOf(source.agreement);
  if (agreement === null)
    return paper.deal.agreements.filter(({ paper: text }) => text === null).map(({ id }) => id);
  return [agreement];
}

/** The addresses of provisions that a clause acts on. */
export function addresses(paper: PaperContext, refs: readonly ProvisionRef[]): Address[] {
  return refs.flatMap((ref) => {
    const agreement = paper.actedOn(ref.agreement, ref.words);
    if (agreement === null) return [];
    if (ref.presumed) {
      const says = `Section ${ref.path}, of which ${paper.id} speaks without naming an agreement, is presumed to be a section of ${agreement}`;
      if (!paper.notes.presumptions.some((known) => known.says === says)) paper.presume('', says);
    }
    return [ref.path === '' ? agreement : `${agreement}/${ref.path}`];
  });
}

function span(labels: Labels, phrase: SpanPhrase): DefaultMember['existed'] {
  const from = phrase.from === null ? null : calendarDay(phrase.from.when, labels);
  const after = phrase.from?.included === false ? 1 : 0;
  return { from: from === null ? null : from + after, to: bound(labels, phrase) };
}

function bound(labels: Labels, { to }: SpanPhrase): Bound | null {
  if (to === null) return null;
  const day = calendarDay(to.when, labels);
  if (day !== null) return { day: to.included === true ? day + 1 : day };
  const label = to.when.kind === 'label' ? findLabel(labels, to.when.label) : null;
  return label !== null && 'effectOf' in label ? label : null;
}
