import { bind } from '@inforce/core';
import { openEvents } from '../record/open-deal.ts';
import type { Store } from '../store/store.ts';
import type { DealOfEvents } from './work-out.ts';
import type { Worker } from './worker.ts';

/** The deal of events, as every answer reads it; where it has errors it is refused, as every answer refuses it. */
export const makeDeal =
  (store: Store): Worker['make'] =>
  async (tenant, channels, events): Promise<DealOfEvents> => {
    const { loaded, folded } = await openEvents(store, tenant, channels, events);
    const { deal, problems } = loaded;
    const isRead = problems.every(({ severity }) => severity !== 'error');
    if (deal === null || !isRead) return { name: nameIn(folded.deal), reckoned: null };
    return { name: deal.name, reckoned: { terms: bind(deal).terms, facts: deal.facts, naming: deal } };
  };

function nameIn(deal: Readonly<Record<string, unknown>> | null): string {
  const name = deal?.['deal'];
  return typeof name === 'string' ? name : '';
}
