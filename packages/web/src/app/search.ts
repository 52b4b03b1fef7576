import { type Order, orders, questions, type What } from '../portfolio/ask-portfolio.ts';
import { parseDay } from '../ui/days.ts';

/** The state of a view, all of it in the address, so that any view can be linked and bookmarked. */
export interface DealSearch {
  /** The day asked about, `1996-11-15`; today where it is left out. */
  readonly on?: string | undefined;
  /** As known on; today where it is left out. */
  readonly known?: string | undefined;
  /** What is being explained: an address, an instance, a grant. */
  readonly why?: string | undefined;
}

/** Of all deals. */
export interface PortfolioSearch {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
  /** Only deals that stand so. */
  readonly what?: What | undefined;
  /** Of what expires: within so many days. */
  readonly within?: number | undefined;
  readonly q?: string | undefined;
  readonly order?: Order | undefined;
  readonly after?: string | undefined;
}

/** Of a document, beside those. */
export interface DocumentSearch {
  /** Where to look: a provision (`4.2`), or words of the file by their place (`120-240`). */
  readonly at?: string | undefined;
  readonly show?: 'changes' | undefined;
  /** The provision whose clause is being stated. */
  readonly state?: string | undefined;
  /** Where a sentence begins that was read wrongly. */
  readonly wrong?: number | undefined;
  /** Changes since this day. */
  readonly since?: string | undefined;
}

/** Of the closing room, beside those. */
export interface ClosingSearch {
  /** The condition, or the paper, whose comments are open. */
  readonly comments?: string | undefined;
}

/** Of people and settings: the reading that is looked at. */
export interface SettingsSearch {
  readonly setting?: string | undefined;
  readonly reading?: string | undefined;
}

/** Of what-if: facts that have not happened, as facts.yaml would say them. */
export interface WhatIfSearch {
  readonly facts?: readonly Readonly<Record<string, unknown>>[] | undefined;
}

/** Of coming back from an issuer without being let in. */
export interface NotSignedInSearch {
  /** It does not answer; left out: it knows somebody who is nobody here. */
  readonly why?: 'silent' | undefined;
  /** Too many attempts have failed: seconds until the next is heard. */
  readonly wait?: number | undefined;
}

type Given = Readonly<Record<string, unknown>>;

export function dealSearch(given: Given): DealSearch {
  return said({ on: dayText(given['on']), known: dayText(given['known']), why: text(given['why']) });
}

export function portfolioSearch(given: Given): PortfolioSearch {
  const within = Number(given['within'] ?? Number.NaN);
  return said({
    on: dayText(given['on']),
    known: dayText(given['known']),
    what: questions.find((each) => each === given['what']),
    within: Number.isInteger(within) && within >= 0 && within <= 3660 ? within : undefined,
    q: text(given['q']),
    order: orders.find((each) => each === given['order']),
    after: text(given['after']),
  });
}

export function documentSearch(given: Given): DocumentSearch {
  const show = given['show'] === 'changes' ? 'changes' : undefined;
  const wrong = Number(given['wrong'] ?? Number.NaN);
  return said({
    at: text(given['at']),
    show,
    since: dayText(given['since']),
    state: text(given['state']),
    wrong: Number.isInteger(wrong) && wrong >= 0 ? wrong : undefined,
  });
}

export const closingSearch = (given: Given): ClosingSearch => said({ comments: text(given['comments']) });

export function notSignedInSearch(given: Given): NotSignedInSearch {
  const wait = Number(given['wait'] ?? Number.NaN);
  return said({
    why: given['why'] === 'silent' ? 'silent' : undefined,
    wait: Number.isInteger(wait) && wait > 0 ? wait : undefined,
  });
}

export const settingsSearch = (given: Given): SettingsSearch =>
  said({ setting: text(given['setting']), reading: text(given['reading']) });

export function whatIfSearch(given: Given): WhatIfSearch {
  const { facts } = given;
  return Array.isArray(facts) && facts.every(isEntry) ? { facts } : {};
}

const isEntry = (each: unknown): each is Readonly<Record<string, unknown>> =>
  typeof each === 'object' && each !== null && !Array.isArray(each);

/** A list of entries is written as JSON; everything else stands in an address as it is: `at=4.2`, without quotes. */
export const searchValue = (text: string): unknown => (text.startsWith('[{') ? JSON.parse(text) : text);

/** Without what is not said: an address holds no empty keys. */
function said<T extends object>(search: T): T {
  const copy = { ...search };
  for (const key of Object.keys(copy))
    if (Reflect.get(copy, key) === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

const text = (given: unknown): string | undefined =>
  typeof given === 'string' && given !== '' ? given : typeof given === 'number' ? String(given) : undefined;

/** What is no day is dropped: an address that was typed wrong shows today. */
function dayText(given: unknown): string | undefined {
  const day = text(given);
  return day !== undefined && parseDay(day) !== null ? day : undefined;
}
