import { type Asked, type CalendarEntry, calendarReport, citation, inWords } from '@inforce/core';

/** Words of a paper that name an event which ends something. */
export interface EndingEvent {
  readonly place: string;
  readonly words: string;
  readonly agreement: string;
  readonly from: number;
  readonly to: number;
}

/** How something that runs comes to its end: in sentences, and by which words. */
export interface EndingSaid {
  readonly subject: string;
  readonly says: readonly string[];
  readonly events: readonly EndingEvent[];
}

const ends: ReadonlySet<CalendarEntry['kind']> = new Set([
  'suspension ends',
  'waiver ends',
  'forbearance ends',
  'consent ends',
]);

/** What ends the suspensions and waivers of a provision, or one of them by its id, that are not over on the day asked about. */
export function whatEnds(asked: Asked, of: string): readonly EndingSaid[] {
  if (!isOfSomethingThatRuns(asked, of)) return [];
  const { asOf, entries } = calendarReport(asked);
  return entries
    .filter((each) => ends.has(each.kind) && each.status !== 'cancelled' && each.day >= asOf)
    .filter(({ subject, about }) => subject === of || about.includes(of))
    .map(({ subject, means, turnsOn }) => ({
      subject,
      says: [means, ...turnsOn],
      events: eventsOf(asked, subject),
    }));
}

/** Asked first, since a calendar is much to work out. */
function isOfSomethingThatRuns({ bound: { terms } }: Asked, of: string): boolean {
  return (
    terms.suspensions.some(({ id, provisions }) => id === of || provisions.includes(of)) ||
    terms.waivers.some(({ id }) => id === of) ||
    terms.overlays.some(({ id, of: about }) => id === of || about.includes(of))
  );
}

function eventsOf({ deal }: Asked, subject: string): EndingEvent[] {
  const clause = citation(deal, subject)?.clause;
  const [agreement = ''] = subject.split('/');
  const text = deal.agreements.find(({ id }) => id === agreement)?.paper?.agreement.source.text;
  if (clause === undefined || clause === null || text === undefined) return [];
  // A clause that has its end under a label holds the event twice.
  const events = new Map(eventsIn(clause).map((event) => [event.words.from, event]));
  return [...events.values()].map(({ at, words: { from, to } }) => ({
    place: inWords(deal, `${agreement}/${at}`),
    words: text.slice(from, to).replaceAll(/\s+/g, ' ').trim(),
    agreement,
    from,
    to,
  }));
}

interface EventPhrase {
  readonly at: string;
  readonly words: { readonly from: number; readonly to: number };
}

/** Every event that a clause names, wherever in it that stands, in the order of the text. */
function eventsIn(clause: unknown): EventPhrase[] {
  if (typeof clause !== 'object' || clause === null) return [];
  if (isEvent(clause)) return [clause];
  return Object.values(clause).flatMap(eventsIn);
}

const isEvent = (part: object): part is EventPhrase & { readonly kind: 'event' } =>
  'kind' in part && part.kind === 'event' && 'at' in part && typeof part.at === 'string' && 'words' in part;
