import { decode, memoryFiles, sha256, unzipped, yamlValue, zipped } from '@inforce/formats';
import type { Joining } from '../access/membership.ts';
import { type Role, roles, sideOf } from '../access/roles.ts';
import { administers, type Viewer } from '../access/viewer.ts';
import { entriesOf } from '../record/differences.ts';
import { exportFolder } from '../record/export-folder.ts';
import { logFile } from '../record/folder-names.ts';
import { signHeads } from '../record/head-file.ts';
import { importFolder } from '../record/import-folder.ts';
import { readLog, verifyDeal } from '../record/verify.ts';
import type { Channel } from '../record/event.ts';
import type { DealKey, Within } from '../store/store.ts';
import { z } from 'zod';
import { download, jsonText, textOf } from './answer.ts';
import { seeing } from './asking.ts';
import { idFor, notTheirs } from './beginning.ts';
import { bytesOf } from './body.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { type Keep, type KeptAnswer, once } from './idempotency.ts';
import { forbidden, inRequest, Refused, refused } from './problem.ts';
import { queryOf, today } from './question.ts';
import { isFileName, saysOf } from './upload.ts';
import { viewerOf } from './viewer.ts';

const zip = 'application/zip';

/** A deal as a folder, in and out, and what vouches for it. */
export function folder(api: Api): void {
  seeing(
    api,
    {
      path: '/export',
      summary: 'the deal as a folder, with its record',
      tag: 'record',
      query: {},
      gives: { types: [zip] },
      whole: true,
    },
    async ({ viewer, key, on, channels }, _query, c) => {
      const files = await exportFolder(api.store, key, channels, api.config.signingKey);
      await api.access.noteRead(viewer, key.deal, on, ...(await filedIn(api, key, channels)));
      return download(c, `${key.deal}.zip`, zip, zipped(files ?? new Map()));
    },
  );
  vouching(api);
  importing(api);
}

/** Every document that was ever filed where the asker sees it: all of them go out with the folder. */
async function filedIn({ store }: Api, key: DealKey, channels: readonly Channel[]): Promise<string[]> {
  const events = await store.events(key, channels);
  return events.flatMap((event) => (event.kind === 'document-filed' ? [event.body.sha256] : []));
}

function vouching(api: Api): void {
  seeing(
    api,
    {
      path: '/verify',
      summary: 'whether the record is as it was written',
      tag: 'record',
      query: {},
      gives: { json: 'Verified' },
      whole: true,
    },
    async ({ key, channels }) => ({ findings: await verifyDeal(api.store, key, channels) }),
  );
  seeing(
    api,
    {
      path: '/head',
      summary: 'where the record ends, signed by the server',
      tag: 'record',
      query: {},
      gives: { json: 'Head' },
      whole: true,
    },
    ({ key, heads }, _query, c) => {
      const { signingKey } = api.config;
      if (signingKey === null)
        throw refused(422, 'IS422', null, 'The server has no key to sign with.', 'Start it with --key.');
      return jsonText(c, signHeads(key.deal, heads, signingKey), 200);
    },
  );
}

const query = {
  role: z.enum(roles).meta({ description: 'what the one who brings it in is on it' }),
  name: z.string().min(1).max(200).optional().meta({
    description:
      'what its id begins with: letters of chance follow. Else the name of the folder, or of the deal',
  }),
};

/**
 * A folder becomes a deal of the record. The record that an exported folder carries says who wrote what when: an
 * administrator brings it in with the folder, and for anybody else the folder begins a record of its own.
 */
function importing(api: Api): void {
  const path = '/api/deals/import';
  const summary = 'begins a deal out of a folder, as a zip file';
  describe(api, {
    method: 'post',
    path,
    summary,
    tag: 'record',
    query,
    takes: { types: [zip] },
    gives: { status: 201, json: 'Begun' },
    noMatch: 'there is no deal yet, or the record that comes along says what it rests on',
  });
  api.app.post(path, async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    const { role, name } = queryOf(c, query);
    if (sideOf(role) === null)
      throw forbidden(`A deal is not begun by ${role}.`, 'Begin it as one of its sides.');
    const bytes = await bytesOf(c, api.config.documentBytesMax);
    return once(api, c, { viewer, said: [sha256(bytes)] }, async (keep) => {
      const packed = filesIn(bytes, administers(viewer));
      const id = await imported(api, viewer, packed, { role, name: name ?? packed.name }, keep);
      return answerWith(id);
    });
  });
}

const answerWith = (id: string): KeptAnswer => ({ status: 201, body: textOf({ id }), etag: '' });

/** All of it or nothing: the deal, its first keeper, and the answer that is kept. */
async function imported(
  api: Api,
  viewer: Viewer,
  { files }: Packed,
  { role, name }: { readonly role: Role; readonly name: string | null },
  keep: Keep,
): Promise<string> {
  for (const [file, bytes] of files) if (isRead(file)) await saysOf(api, { file, bytes });
  const deal = carriedIn(files) ?? idFor(name ?? titleIn(files));
  const joining = await joiningOf(api, viewer, deal, role);
  const within: Within = async (sql, events) => {
    await joining.within(sql, events);
    await keep(sql, answerWith(deal));
  };
  const how = { by: viewer.person, on: today(api.clock()), also: { ...joining, within } };
  const key = { tenant: viewer.tenant, deal };
  const result = await importFolder(api.store, key, memoryFiles(deal, files), how);
  if (!result.ok) throw new Refused(422, result.problems, 'Nothing was recorded.');
  return deal;
}

/** Whoever brings a deal in is its first keeper, where they are not on it already. */
async function joiningOf({ access }: Api, viewer: Viewer, deal: string, role: Role): Promise<Joining> {
  const joining = access.joiningAs(viewer, deal, role);
  if (joining === null) throw notTheirs();
  const isOnIt = (await access.roleOn(viewer, deal)) !== null;
  return isOnIt ? { ...joining, drafts: [], within: () => Promise.resolve() } : joining;
}

type Files = ReadonlyMap<string, Uint8Array>;

interface Packed {
  readonly files: Files;
  /** Of the folder above the files, where they were packed with it. */
  readonly name: string | null;
}

/** The files of the folder, whether it was packed by itself or with the folder above it. */
function filesIn(bytes: Uint8Array, withRecord: boolean): Packed {
  const all = unzipped(bytes);
  if (!all.ok)
    throw new Refused(422, [inRequest(all.code, 'body', all.what, all.todo)], 'Nothing was recorded.');
  const top =
    [...all.files.keys()].find((name) => /^(?:[^/]+\/)?deal\.yaml$/.test(name))?.replace('deal.yaml', '') ??
    '';
  const inside = [...all.files].flatMap(([name, each]): [string, Uint8Array][] =>
    name.startsWith(top) && isFileName(name.slice(top.length)) ? [[name.slice(top.length), each]] : [],
  );
  const files = new Map(inside.filter(([name]) => withRecord || !name.startsWith('record.')));
  return { files, name: top === '' ? null : top.slice(0, -1) };
}

const isRead = (name: string): boolean => /\.(?:txt|text|md|docx|docm|html?|xhtml|pdf)$/i.test(name);

/** The deal whose record comes along keeps its id, which its hashes hold. */
function carriedIn(files: Files): string | null {
  const log = files.get(logFile);
  return log === undefined ? null : (readLog(log).events[0]?.deal ?? null);
}

/** What deal.yaml calls it; whatever is wrong with that is said when it is read. */
function titleIn(files: Files): string {
  const bytes = files.get('deal.yaml');
  const text = bytes === undefined ? null : decode(bytes, bytes.length);
  const { deal } = entriesOf(text?.ok === true ? yamlValue(text.text) : null);
  return typeof deal === 'string' ? deal : 'deal';
}
