import { createHash } from 'node:crypto';
import type { Route } from './described.ts';

/** A request that somebody may send. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly json?: unknown;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly type?: string;
}

export const draftOf = (side: string): string =>
  `WAIVER\n\n1. WAIVER. The ${side} waive the Default under Section 6.3 of the Note Purchase Agreement.\n`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Values for the parts of a path: what everybody has, what one side alone has, what nobody has. */
const parts: Readonly<Record<string, readonly string[]>> = {
  deal: ['harbor', 'none'],
  agreement: ['npa', 'draft', 'none'],
  id: ['late', 'company.talks', 'holders.tested', 'agent.fact-1', 'draft', 'pine'],
  session: ['none'],
  sha256: [...['company', 'holders', 'agent'].map((side) => hashOf(draftOf(side))), 'a'.repeat(64)],
  person: ['nobody'],
  token: ['none'],
};

/** Queries that a route is asked with beside none. */
const queries: Readonly<Record<string, readonly string[]>> = {
  'get /api/deals/{deal}/why': [
    'npa/6.3',
    'late',
    'company.talks',
    'holders.talks',
    'agent.talks',
    'draft/1',
  ].map((of) => `of=${of}`),
  'get /api/deals/{deal}/agreements/{agreement}/blackline': ['from=2026-01-02&to=2026-06-01'],
  'get /api/deals/{deal}/agreements/{agreement}/conformed': [
    'format=html',
    'format=markdown',
    'tracked=2026-01-02&format=docx',
  ],
  'get /api/deals/{deal}/agreements/{agreement}/blame': ['path=1'],
  'get /api/deals/{deal}/status': [
    'asOf=2026-06-01',
    'view=company',
    'view=holders',
    'recordedAt=2026-11-28T08:00:00Z',
  ],
  'get /api/deals/{deal}/history': ['limit=2', 'after=3', 'after=3-2', 'of=late', 'of=holders.talks'],
  'get /api/deals/{deal}/facts': ['view=agent', 'limit=1', 'after=late'],
  'get /api/deals/{deal}/notes': ['limit=1'],
  'get /api/deals/{deal}/documents': ['limit=1'],
  'get /api/deals/{deal}/readings': ['limit=1'],
  'get /api/deals/{deal}/people': ['limit=1'],
  'get /api/deals/{deal}/subjects': ['limit=1'],
  'get /api/portfolio': ['asOf=2026-06-01', 'what=in%20default', 'view=holders', 'search=harbor'],
  'post /api/deals/import': ['role=holders'],
  'post /api/deals/{deal}/documents': [
    'file=draft.txt',
    'file=x.txt&channel=company',
    'file=x.txt&channel=holders',
    'file=x.txt&agreement=draft',
  ],
  'get /api/deals/{deal}/calendar': ['format=ics', 'asOf=2026-06-01'],
  'post /api/read': ['file=x.txt'],
  'post /api/check': ['file=x.txt'],
  'post /api/blackline': ['format=html', 'changedOnly=true'],
};

const breach = { on: '2026-05-02', breach: { of: 'npa/6.7' } };
const password = 'eleven gravel oboes';
const text = new TextEncoder().encode(draftOf('company'));

/** A form with two files. */
const form = {
  type: 'multipart/form-data; boundary=x',
  body: new TextEncoder().encode(
    ['before', 'after']
      .map(
        (name) =>
          `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.txt"\r\n\r\n${draftOf(name)}\r\n`,
      )
      .join('') + '--x--\r\n',
  ),
};

/** Bodies that a route is sent; every route that takes one has its line. */
const bodies: Readonly<Record<string, readonly unknown[]>> = {
  NewDeal: [{ deal: 'Harbor', role: 'agent' }],
  NewFacts: [
    { facts: [breach] },
    { facts: [{ ...breach, id: 'company.talks' }] },
    { channel: 'holders', facts: [{ ...breach, id: 'holders.talks' }] },
    { channel: 'company', facts: [breach] },
    { facts: [{ on: '2026-05-03', cured: { breach: 'company.talks' } }] },
  ],
  Correction: [
    { fact: { known: '2026-06-01', never: true } },
    { channel: 'agent', fact: { known: '2026-06-01', never: true } },
  ],
  WhatIfFacts: [{ facts: [breach] }, { facts: [{ on: '2026-05-03', cured: { breach: 'holders.talks' } }] }],
  Heading: [{ deal: 'Harbor again' }],
  Entry: [{ entry: { title: 'Draft', dated: '2026-05-01' } }, { entry: { name: 'Pine' } }],
  Role: [{ role: ['pine'] }],
  Setting: [{ setting: { reading: 'any', by: 'counsel' } }],
  KeptReading: [{ agreement: 'draft' }, { agreement: 'npa' }],
  Note: [{ text: 'a note' }, { channel: 'company', text: 'a note' }],
  Member: [{ person: 'nobody', role: 'viewer' }],
  SignIn: [{ email: 'nobody@example.com', password }],
  TokenWanted: [{ name: 'script', scopes: ['read'], days: 400 }],
  PersonWanted: [{ email: 'new@example.com', name: 'New' }],
  FirstPerson: [{ secret: 'none', email: 'new@example.com', name: 'New', password }],
  LinkUse: [{ secret: 'none', password }],
  PasswordChange: [{ before: password, after: 'short' }],
  Door: [{ disabled: true }],
};

/** All that a route is sent. Throws for a route that takes something of which this file does not know. */
export function requestsTo({ method, path, operation }: Route): Sent[] {
  const name = `${method} ${path}`;
  const asked = ['', ...(queries[name] ?? []).map((query) => `?${query}`)];
  const sent = contentsOf(name, operation.requestBody?.content ?? {});
  return filled(path).flatMap((each) =>
    asked.flatMap((query) =>
      sent.map((content) => ({ method: method.toUpperCase(), path: each + query, ...content })),
    ),
  );
}

type Content = Omit<Sent, 'method' | 'path'>;

function contentsOf(
  name: string,
  content: Readonly<Record<string, { schema: Record<string, unknown> }>>,
): Content[] {
  const types = Object.keys(content);
  if (types.length === 0) return [{}];
  const json = content['application/json']?.schema['$ref'];
  if (typeof json !== 'string')
    return [types[0] === 'multipart/form-data' ? form : { body: text, type: types[0] ?? '' }];
  const known = bodies[json.split('/').at(-1) ?? ''];
  if (known === undefined) throw new Error(`test/requests.ts has nothing to send to ${name}`);
  return known.map((each) => ({ json: each }));
}

const usual = (name: string): string => encodeURIComponent(valuesOf(name)[0] ?? '');

/** A path with each of the values for each of its parts, one part at a time. */
function filled(path: string): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const all = (values: (name: string) => string): string =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values(name));
  const each = names.flatMap((varied) =>
    valuesOf(varied).map((value) =>
      all((name) => (name === varied ? encodeURIComponent(value) : usual(name))),
    ),
  );
  return [...new Set([all(usual), ...each])];
}

function valuesOf(name: string): readonly string[] {
  const values = parts[name];
  if (values === undefined) throw new Error(`test/requests.ts has no value for {${name}}`);
  return values;
}
