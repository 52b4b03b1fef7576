import { type WhatIf, whatIf } from '@inforce/core';
import type { Channel, Draft, EventBody } from '../record/event.ts';
import { loadFolded } from '../record/open-deal.ts';
import { json } from './answer.ts';
import { openedFor, type SeenDeal, seeing, soundDeal } from './asking.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { describe, recordsNothing, routed } from './describe.ts';
import type { Api } from './env.ts';
import { page, pageOf } from './page.ts';
import { type Days, days, daysOf, perspective, queryOf } from './question.ts';
import { type WritersDeal, writing } from './writing.ts';

type Entry = EventBody<'fact-recorded'>['fact'];

const tag = 'record';

/** What happened: recorded, corrected, and supposed. */
export function facts(api: Api): void {
  seeing(
    api,
    {
      path: '/facts',
      summary: 'the facts, as facts.yaml would say them',
      tag,
      query: page,
      gives: { json: 'Facts' },
    },
    ({ folded }, wanted) => {
      const { shown, next } = pageOf(folded.facts, wanted, ({ id }) => id);
      return { facts: shown, next };
    },
  );
  writing(
    api,
    { method: 'post', path: '/facts', summary: 'records facts', tag, body: bodies.NewFacts },
    (deal, { channel, facts: entries }) => recorded(deal, channel, entries),
  );
  writing(
    api,
    {
      method: 'post',
      path: '/facts/{id}/corrections',
      summary: 'corrects a fact',
      tag,
      body: bodies.Correction,
    },
    (deal, { channel, fact }, c) => {
      const corrects = c.req.param('id') ?? '';
      const { id, numbered } = idsFor(deal, channel)(fact);
      return [{ kind: 'fact-corrected', body: { id, corrects, numbered, fact: without(fact) } }];
    },
  );
  supposed(api);
}

function recorded(deal: WritersDeal, channel: Channel, entries: readonly Entry[]): Draft[] {
  const idOf = idsFor(deal, channel);
  return entries.map((entry) => ({
    kind: 'fact-recorded',
    body: { ...idOf(entry), fact: without(entry) },
  }));
}

function without(entry: Entry): Entry {
  const { id: _, corrects: __, ...rest } = entry;
  return rest;
}

/**
 * A fact that is given no id is counted on from those of its own channel, so that no number tells what stands in another.
 */
function idsFor(
  { folded }: WritersDeal,
  channel: Channel,
): (entry: Entry) => { id: string; numbered: boolean } {
  const before = channel === 'shared' ? 'fact-' : `${channel}.fact-`;
  const numbers = folded.facts.flatMap(({ id }) =>
    id.startsWith(before) ? [Number(id.slice(before.length))] : [],
  );
  let last = Math.max(0, ...numbers.filter(Number.isSafeInteger));
  return ({ id }) =>
    typeof id === 'string' ? { id, numbered: false } : { id: `${before}${++last}`, numbered: false };
}

/** Nothing is recorded: the facts are added for this one answer. */
function supposed(api: Api): void {
  const path = '/api/deals/{deal}/what-if';
  const query = { ...perspective, ...days };
  const summary = 'which statuses would change if these facts were added';
  const takes = { json: bodies.WhatIfFacts };
  describe(api, {
    method: 'post',
    path,
    summary,
    tag: 'answers',
    query,
    takes,
    gives: { status: 200, json: 'WhatIf' },
    noMatch: recordsNothing,
    noKey: recordsNothing,
  });
  api.app.post(routed(path), async (c) => {
    const deal = await openedFor(api, c, Object.keys(query));
    const day = daysOf(queryOf(c, days, Object.keys(query)), api.clock());
    const { facts: entries } = await bodyOf(c, bodies.WhatIfFacts, api.config.bodyBytesMax);
    return json(c, await whatIfWith(api, deal, entries, day));
  });
}

async function whatIfWith(
  api: Api,
  { key, folded }: SeenDeal,
  entries: readonly Entry[],
  day: Days,
): Promise<WhatIf> {
  const bytes = Buffer.from(JSON.stringify(entries, null, 2));
  const extra = [{ name: 'what-if', bytes: { ok: true, bytes } as const }];
  const loaded = await loadFolded(api.store, key.tenant, folded, extra);
  return whatIf({ deal: soundDeal(loaded), ...day, added: loaded.added });
}
