import { readFileSync } from 'node:fs';
import { canonical } from '../../src/record/canonical.ts';
import { readLog } from '../../src/record/verify.ts';

/**
 * Records as the programs of earlier versions of the tables left them: their tables as these made them, and in them a deal, its
 * people, a token, an answer that was kept. Never change what stands here: it is what people have on their disks.
 */
export const oldVersions = [1, 2, 3] as const;

const logFile = new URL('old-record.jsonl', import.meta.url);
/** The log of the deal `pier`, as it went in. */
export const oldLog = (): string => readFileSync(logFile, 'utf8');
export const oldToken = `inforce_${'a'.repeat(43)}`;
const digestOfToken = 'beff1297149c5b882885dba88e4ca0c84df626a1cf499f21632bd8dd30cb9550';

/** The statements that make such a record, at `where`. */
export function oldRecord(version: (typeof oldVersions)[number], where: string): readonly string[] {
  const postgres = where.startsWith('postgres');
  return [
    'CREATE TABLE schema_version (version integer NOT NULL PRIMARY KEY)',
    `INSERT INTO schema_version VALUES (${version})`,
    ...log(postgres),
    ...(version < 2 ? [] : access),
    ...(version < 3 ? [] : keptAnswers),
  ];
}

function log(postgres: boolean): string[] {
  const text = postgres ? 'text COLLATE "C" NOT NULL' : 'text NOT NULL';
  const bytes = postgres ? 'bytea' : 'blob';
  const words = postgres ? "'\\x576f7264732e'" : "x'576f7264732e'";
  return [
    `CREATE TABLE event (tenant ${text}, deal ${text}, channel ${text}, version integer NOT NULL, id ${text}, at ${text}, ` +
      `"by" ${text}, kind ${text}, body ${text}, previous ${text}, hash ${text}, ` +
      'CONSTRAINT event_key PRIMARY KEY (tenant, deal, channel, version))',
    `CREATE TABLE chunk (tenant ${text}, sha256 ${text}, part integer NOT NULL, parts integer NOT NULL, ` +
      `bytes ${bytes} NOT NULL, CONSTRAINT chunk_key PRIMARY KEY (tenant, sha256, part))`,
    `INSERT INTO chunk VALUES ('main', '${'a'.repeat(64)}', 0, 1, ${words})`,
    ...readLog(Buffer.from(oldLog())).events.map(
      ({ deal, channel, version, id, at, by, kind, body, previous, hash }) =>
        `INSERT INTO event VALUES ('main', '${deal}', '${channel}', ${version}, '${id}', '${at}', '${by}', '${kind}', ` +
        `'${canonical(body)}', '${previous}', '${hash}')`,
    ),
  ];
}

/** `name text NOT NULL` but where it ends with `?` or is a number. */
function table(
  name: string,
  key: string,
  texts: string,
  numbers: readonly string[] = [],
  index: readonly string[] = [],
): string[] {
  const text = texts
    .split(' ')
    .map((each) => (each.endsWith('?') ? `"${each.slice(0, -1)}" text` : `"${each}" text NOT NULL`));
  const number = numbers.map((each) => `"${each}" integer NOT NULL`);
  return [
    `CREATE TABLE ${name} (${[...text, ...number].join(', ')}, CONSTRAINT ${name}_key PRIMARY KEY (${key}))`,
    ...index,
  ];
}

const [made, later] = ['2026-11-28T06:00:00.000Z', '2027-11-28T06:00:00.000Z'];

const access: readonly string[] = [
  ...table(
    'person',
    'tenant, id',
    'tenant id email email_folded name password? issuer? subject? created',
    ['administrator', 'disabled'],
    [
      'CREATE UNIQUE INDEX person_by_email_folded ON person (tenant, email_folded)',
      'CREATE UNIQUE INDEX person_by_issuer_subject ON person (tenant, issuer, subject)',
    ],
  ),
  ...table(
    'session',
    'tenant, secret',
    'tenant secret id person created seen idle_expiry expiry',
    [],
    ['CREATE INDEX session_by_person ON session (tenant, person)'],
  ),
  ...table(
    'token',
    'tenant, secret',
    'tenant secret id person name scopes deals? created expiry used?',
    [],
    ['CREATE INDEX token_by_person ON token (tenant, person)'],
  ),
  ...table('link', 'tenant, secret', 'tenant secret person by expiry'),
  ...table(
    'membership',
    'tenant, deal, person',
    'tenant deal person role',
    ['keeper'],
    ['CREATE INDEX membership_by_person_deal ON membership (tenant, person, deal)'],
  ),
  ...table('attempt', 'tenant, what', 'tenant what last open', ['failures']),
  ...table('document_read', 'tenant, deal, id', 'tenant deal id sha256 person role via credential at'),
  `INSERT INTO person VALUES ('main', 'ann', 'Ann@example.com', 'ann@example.com', 'Ann', NULL, NULL, NULL, '${made}', 0, 0)`,
  `INSERT INTO token VALUES ('main', '${digestOfToken}', 'token-1', 'ann', 'script', 'read write', NULL, '${made}', '${later}', NULL)`,
  "INSERT INTO membership VALUES ('main', 'pier', 'ann', 'company', 1)",
  `INSERT INTO document_read VALUES ('main', 'pier', 'read-1', '${'a'.repeat(64)}', 'ann', 'company', 'token', 'token-1', '${made}')`,
];

const keptAnswers: readonly string[] = [
  `CREATE TABLE kept_answer (tenant text NOT NULL, person text NOT NULL, key text NOT NULL, request text NOT NULL, ` +
    'status integer NOT NULL, body text NOT NULL, etag text NOT NULL, at text NOT NULL, ' +
    'CONSTRAINT kept_answer_key PRIMARY KEY (tenant, person, key))',
  `INSERT INTO kept_answer VALUES ('main', 'ann', 'one', 'hash', 201, '{"id":"pier"}', '', '${made}')`,
];
