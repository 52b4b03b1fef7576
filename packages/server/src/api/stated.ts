import { z } from 'zod';
import type { Draft, EventBody } from '../record/event.ts';
import { bodies } from './bodies.ts';
import type { Api, Asking } from './env.ts';
import { withdrawing, writing } from './writing.ts';

type Entry = EventBody<'fact-recorded'>['fact'];

const tag = 'record';

/** What deal.yaml states by an id, each as an event of its own; `null` takes it back. */
const byId: Readonly<
  Record<string, { readonly what: string; readonly draft: (id: string, entry: Entry | null) => Draft }>
> = {
  parties: {
    what: 'a party',
    draft: (id, party) => ({ kind: 'party-stated', body: { id, party } }),
  },
  agreements: {
    what: 'an agreement',
    draft: (id, agreement) => ({ kind: 'agreement-stated', body: { id, agreement } }),
  },
  instruments: {
    what: 'an instrument',
    draft: (id, instrument) => ({ kind: 'instrument-stated', body: { id, instrument } }),
  },
  clauses: {
    what: 'a clause',
    draft: (id, clause) => ({ kind: 'clause-stated', body: { id, clause } }),
  },
};

/** What a deal says of itself, entry by entry as deal.yaml has it. */
export function stated(api: Api): void {
  for (const [name, { what, draft }] of Object.entries(byId)) {
    const path = `/${name}/{id}`;
    writing(
      api,
      { method: 'put', path, summary: `states ${what}`, tag, body: bodies.Entry },
      (_deal, { entry }, c) => [draft(idIn(c), entry)],
    );
    withdrawing(api, { path, summary: `withdraws ${what}`, tag, query: {} }, (c) => draft(idIn(c), null));
  }
  heading(api);
  roles(api);
  settings(api);
}

const idIn = (c: Asking): string => c.req.param('id') ?? '';

function heading(api: Api): void {
  writing(
    api,
    {
      method: 'put',
      path: '',
      summary: 'states the name of the deal and its calendar',
      tag,
      body: bodies.Heading,
    },
    (_deal, { deal, calendar }) => [{ kind: 'deal-stated', body: { deal, calendar } }],
  );
}

function roles(api: Api): void {
  const path = '/roles/{id}';
  writing(
    api,
    { method: 'put', path, summary: 'states who a role stands for', tag, body: bodies.Role },
    (_deal, { role }, c) => [{ kind: 'role-stated', body: { name: idIn(c), role } }],
  );
  withdrawing(api, { path, summary: 'withdraws a role', tag, query: {} }, (c) => ({
    kind: 'role-stated',
    body: { name: idIn(c), role: null },
  }));
}

function settings(api: Api): void {
  const path = '/settings/{id}';
  const query = {
    at: z.string().optional().meta({ description: 'the place that the reading was chosen for' }),
  };
  writing(
    api,
    { method: 'put', path, summary: 'chooses a reading of doubtful words', tag, body: bodies.Setting },
    (_deal, { at, setting }, c) => [{ kind: 'setting-chosen', body: { id: idIn(c), at, setting } }],
  );
  withdrawing(
    api,
    { path, summary: 'takes back a reading that was chosen', tag, query },
    (c, { at = null }) => ({
      kind: 'setting-chosen',
      body: { id: idIn(c), at, setting: null },
    }),
  );
}
