import {
  type Asked,
  type Checklist,
  type ChecklistItem,
  checklistOf,
  citation,
  type Fact,
  valueOn,
} from '@inforce/core';
import { isoDay } from '../ui/days.ts';
import { effectsOf, type Standing, type TakingEffect } from './effect-sentences.ts';

/** A counterpart's signature page: when it came, whether it is held, when and by whom it was let go. */
export interface SignaturePage {
  readonly no: string;
  readonly agreement: string;
  readonly party: string;
  readonly name: string;
  readonly state: 'signed' | 'held' | 'awaited' | 'not in time';
  readonly came: { readonly on: string; readonly by: string } | null;
  readonly released: { readonly on: string; readonly by: string; readonly known: string } | null;
  readonly facts: readonly string[];
}

export interface ClosingItem {
  readonly item: ChecklistItem;
  /** Where its words stand in the document: `120-240`, or its path. */
  readonly at: string;
  readonly words: string;
  readonly pages: readonly SignaturePage[];
  /** How it can be met beside a conclusion about it. */
  readonly act: 'paid' | 'delivered' | null;
  /** Who may give it up. */
  readonly protects: readonly string[];
}

/** A paper's closing: its conditions with their pages, and what becomes of the paper. */
export interface Closing {
  readonly list: Checklist;
  readonly items: readonly ClosingItem[];
  readonly effects: readonly TakingEffect[];
}

/** Of every paper that waits for conditions. */
export function closingsOf(asked: Asked): readonly Closing[] {
  return asked.deal.agreements.flatMap(({ id }) => {
    const list = checklistOf(asked, id);
    return list.items.length === 0 ? [] : [closingOf(asked, list)];
  });
}

function closingOf(asked: Asked, list: Checklist): Closing {
  const items = list.items.filter(({ no }) => !no.includes('.')).map((item) => itemOf(asked, list, item));
  return { list, items, effects: effectsOf(asked, list.agreement, items.map(standingOf)) };
}

function itemOf(asked: Asked, list: Checklist, item: ChecklistItem): ClosingItem {
  const term = asked.bound.terms.conditions.find(({ address }) => address === item.section);
  const executed = term?.requires.find((each) => each.kind === 'executed');
  const agreement = executed?.kind === 'executed' ? executed.agreement : list.agreement;
  const act = term?.requires.find((each) => each.kind === 'act');
  const verb = act?.kind === 'act' ? act.verb : null;
  const cited = citation(asked.deal, item.section);
  const place = cited?.clause?.words;
  return {
    item,
    at: place === undefined ? item.section.slice(item.section.indexOf('/') + 1) : `${place.from}-${place.to}`,
    words: cited?.words ?? '',
    pages: list.items
      .filter(({ no }) => no.startsWith(`${item.no}.`))
      .map((page) => pageOf(asked, agreement, page)),
    act: verb === 'paid' || verb === 'delivered' ? verb : null,
    protects: term?.protects ?? [],
  };
}

function pageOf(asked: Asked, agreement: string, page: ChecklistItem): SignaturePage {
  const [name = ''] = page.who;
  const party = asked.deal.parties.find((each) => each.name === name)?.id ?? name;
  const seen = asked.reckoning.seen.filter(({ on }) => on.by <= asked.asOf);
  const came = seen.find((fact) => fact.kind === 'signed' && isOf(fact, agreement, party)) ?? null;
  const released = seen.find((fact) => fact.kind === 'released' && isOf(fact, agreement, party)) ?? null;
  const signed = valueOn(asked.reckoning.signed(agreement, party), asked.asOf) === 'yes';
  return {
    no: page.no,
    agreement,
    party,
    name,
    state: signed ? 'signed' : came !== null ? 'held' : page.status === 'not met' ? 'not in time' : 'awaited',
    came: came === null ? null : { on: isoDay(came.on.by), by: came.by },
    released:
      released === null
        ? null
        : { on: isoDay(released.on.by), by: released.by, known: isoDay(released.known) },
    facts: [came, released].flatMap((fact) => (fact === null ? [] : [fact.id])),
  };
}

const isOf = (fact: Fact, agreement: string, party: string): boolean =>
  'agreement' in fact && fact.agreement === agreement && 'parties' in fact && fact.parties.includes(party);

/** `4.1 Execution (signature pages of A and B; release of C’s)`. */
function standingOf({ item, pages }: ClosingItem): Standing {
  const path = item.section.slice(item.section.indexOf('/') + 1);
  const title = item.condition === item.section ? path : `${path} ${item.condition}`;
  const awaited = pages.filter(({ state }) => state === 'awaited' || state === 'not in time');
  const held = pages.filter(({ state }) => state === 'held');
  const lacking = [
    ...(awaited.length === 0 ? [] : [`${pagesWord(awaited)} of ${names(awaited)}`]),
    ...(held.length === 0 ? [] : [`release of the ${pagesWord(held)} of ${names(held)}`]),
  ];
  return { item, missing: lacking.length === 0 ? title : `${title} (${lacking.join('; ')})` };
}

const pagesWord = (pages: readonly SignaturePage[]): string =>
  pages.length === 1 ? 'signature page' : 'signature pages';
const names = (pages: readonly SignaturePage[]): string => {
  const all = pages.map(({ name }) => name);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
};
