import { memoryFiles, unzipped, zipped } from '@inforce/formats';
import { type Role, roles, sideOf } from '../access/roles.ts';
import { administers, type Viewer } from '../access/viewer.ts';
import { exportFolder } from '../record/export-folder.ts';
import { logFile } from '../record/folder-names.ts';
import { signHeads } from '../record/head-file.ts';
import { importFolder } from '../record/import-folder.ts';
import { readLog, verifyDeal } from '../record/verify.ts';
import { z } from 'zod';
import { download, json, jsonText } from './answer.ts';
import { seeing } from './asking.ts';
import { idFor } from './beginning.ts';
import { bytesOf } from './body.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
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
    async ({ key, channels }, _query, c) => {
      const files = await exportFolder(api.store, key, channels, api.config.signingKey);
      return download(c, `${key.deal}.zip`, zip, zipped(files ?? new Map()));
    },
  );
  vouching(api);
  importing(api);
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
  });
  api.app.post(path, async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    const { role } = queryOf(c, query);
    if (sideOf(role) === null)
      throw forbidden(`A deal is not begun by ${role}.`, 'Begin it as one of its sides.');
    const files = filesIn(await bytesOf(c, api.config.documentBytesMax), administers(viewer));
    for (const [file, bytes] of files) if (isRead(file)) await saysOf(api, { file, bytes });
    const deal = dealIn(files);
    const how = { by: viewer.person, on: today(api.clock()) };
    const imported = await importFolder(
      api.store,
      { tenant: viewer.tenant, deal },
      memoryFiles(deal, files),
      how,
    );
    if (!imported.ok) throw new Refused(422, imported.problems, 'Nothing was recorded.');
    await keeperOf(api, viewer, deal, role);
    return json(c, { id: deal }, 201);
  });
}

type Files = ReadonlyMap<string, Uint8Array>;

/** The files of the folder, whether it was packed by itself or with the folder above it. */
function filesIn(bytes: Uint8Array, withRecord: boolean): Files {
  const all = unzipped(bytes);
  if (!all.ok)
    throw new Refused(422, [inRequest(all.code, 'body', all.what, all.todo)], 'Nothing was recorded.');
  const top =
    [...all.files.keys()].find((name) => /^(?:[^/]+\/)?deal\.yaml$/.test(name))?.replace('deal.yaml', '') ??
    '';
  const inside = [...all.files].flatMap(([name, each]): [string, Uint8Array][] =>
    name.startsWith(top) && isFileName(name.slice(top.length)) ? [[name.slice(top.length), each]] : [],
  );
  return new Map(inside.filter(([name]) => withRecord || !name.startsWith('record.')));
}

const isRead = (name: string): boolean => /\.(?:txt|text|md|docx|docm|html?|xhtml|pdf)$/i.test(name);

/** The deal whose record comes along keeps its id, which its hashes hold. */
function dealIn(files: Files): string {
  const log = files.get(logFile);
  const carried = log === undefined ? undefined : readLog(log).events[0]?.deal;
  return carried ?? idFor('deal');
}

/** Whoever brings a deal in is its first keeper, where it has nobody yet. */
async function keeperOf({ access }: Api, viewer: Viewer, deal: string, role: Role): Promise<void> {
  if ((await access.roleOn(viewer, deal)) !== null) return;
  const asAdministrator = { ...viewer, administrator: true, scopes: null, deals: null };
  await access.addToDeal(asAdministrator, deal, { person: viewer.person, role, keeper: true });
}
