import { readFileSync } from 'node:fs';
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Fact, OnDay } from '../../packages/core/src/deal/facts.ts';
import type { Timeline } from '../../packages/core/src/time/timeline.ts';
import type { GeneratedDeal } from './generate.ts';
import {
  cureDays,
  effectiveDate,
  issued,
  knownAt,
  outsideDate,
  parties,
  priced,
  principal,
  textOnFile,
} from './papers.ts';
import { type SevenTimelines, statuses } from './statuses.ts';

/** The seven statuses in SQL: facts in a table, each status by joins and window functions (statuses.sql). */
export class InDuckDb {
  private readonly connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  static async of(deals: readonly GeneratedDeal[]): Promise<InDuckDb> {
    const instance = await DuckDBInstance.create(':memory:');
    const database = new InDuckDb(await instance.connect());
    await database.connection.run(TABLE);
    await database.append(deals.flatMap(({ id, facts }) => facts.map((fact, i) => ({ id, fact, i }))));
    return database;
  }

  async append(facts: readonly { id: number; fact: Fact; i: number }[]): Promise<void> {
    const appender = await this.connection.createAppender('record');
    for (const { id, fact, i } of facts)
      for (const party of rowsOf(fact)) appendRow(appender, id, i, fact, party);
    appender.closeSync();
  }

  /** Works everything out, of all deals or of one, inside DuckDB; nothing is handed to JavaScript. */
  async reckon(deal: number | null = null): Promise<void> {
    const where = deal === null ? '' : `where deal = ${deal}`;
    await this.connection.run(
      `create or replace temp view facts as select * from record ${where};${QUERIES}`,
    );
  }

  /** What `reckon` worked out, for the comparison. */
  async timelines(count: number): Promise<SevenTimelines[]> {
    const result = await this.connection.runAndReadAll(
      'select deal, status, day, value from timelines order by deal, status, day',
    );
    const building = Array.from({ length: count }, () => statuses.map((_, i) => begun(i)));
    for (const [deal, status, day, value] of result.getRows())
      change(building[Number(deal)]?.[Number(status)], Number(day), VALUES[Number(value)] ?? '');
    return building;
  }

  close(): void {
    this.connection.closeSync();
  }
}

const VALUES = ['no', 'open', 'yes', '6.00', 'open:2.50|6.00', '2.50'];
const PRICE = 6;

interface Building extends Timeline<string> {
  readonly days: number[];
  readonly values: string[];
}

const begun = (status: number): Building => ({ days: [], values: [status === PRICE ? 'none' : 'no'] });

function change(line: Building | undefined, day: number, value: string): void {
  line?.days.push(day);
  line?.values.push(value);
}

const TABLE = `create table record (
  deal integer, pos integer, id varchar, kind varchar, about varchar, party varchar, other varchar,
  on_from integer, on_by integer, until_from integer, until_by integer, known integer, corrects varchar,
  text varchar, held boolean, amount bigint)`;

/** After every fact and every day: never. */
const NEVER = 1_000_000;

const PARAMETERS: Readonly<Record<string, string>> = {
  $K: String(knownAt),
  $D0: String(effectiveDate),
  $OUTSIDE: String(outsideDate),
  $ISSUED: String(issued),
  $PRICED: String(priced),
  $PRINCIPAL: String(principal),
  $CURE: String(cureDays),
  $NEVER: String(NEVER),
  $TEXT: `'${textOnFile}'`,
  $PARTIES: `[${parties.map((party) => `'${party}'`).join(', ')}]`,
};

const QUERIES = readFileSync(new URL('statuses.sql', import.meta.url), 'utf8').replace(
  /\$[A-Z0-9]+/g,
  (name) => PARAMETERS[name] ?? name,
);

/** One row for each party that a fact names, so that no query has to look into lists. */
function rowsOf(fact: Fact): readonly (string | null)[] {
  return 'parties' in fact ? fact.parties : [null];
}

function appendRow(
  appender: DuckDBAppender,
  deal: number,
  pos: number,
  fact: Fact,
  party: string | null,
): void {
  appender.appendInteger(deal);
  appender.appendInteger(pos);
  appender.appendVarchar(fact.id);
  appender.appendVarchar(fact.kind);
  text(appender, aboutOf(fact));
  text(appender, party ?? partyOf(fact));
  text(appender, fact.kind === 'transferred' ? fact.to : null);
  range(appender, fact.on);
  range(appender, fact.kind === 'breach' ? fact.until : null);
  appender.appendInteger(fact.known);
  text(appender, fact.corrects);
  text(appender, fact.kind === 'signed' ? fact.text : null);
  appender.appendBoolean(fact.kind === 'signed' && fact.held);
  number(appender, 'amount' in fact && fact.kind !== 'paid' ? Number(fact.amount) : null);
  appender.endRow();
}

function aboutOf(fact: Fact): string | null {
  if (fact.kind === 'cured') return fact.breach;
  if (fact.kind === 'waived') return fact.condition;
  if (fact.kind === 'delivered') return fact.what;
  if (fact.kind === 'paid') return fact.under;
  return 'of' in fact && typeof fact.of === 'string' ? fact.of : null;
}

function partyOf(fact: Fact): string | null {
  if (fact.kind === 'holding' || fact.kind === 'prepaid') return fact.holder;
  return fact.kind === 'transferred' ? fact.from : null;
}

function text(appender: DuckDBAppender, value: string | null): void {
  if (value === null) appender.appendNull();
  else appender.appendVarchar(value);
}

function number(appender: DuckDBAppender, value: number | null): void {
  if (value === null) appender.appendNull();
  else appender.appendBigInt(BigInt(value));
}

function range(appender: DuckDBAppender, on: OnDay | null): void {
  for (const day of [on?.from ?? null, on?.by ?? null]) {
    if (day === null) appender.appendNull();
    else appender.appendInteger(day);
  }
}
