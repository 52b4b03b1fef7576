import { sql, type Transaction as KyselyTransaction } from 'kysely';
import type { Fact } from '../../packages/core/src/deal/facts.ts';
import type { Tables } from '../../packages/server/src/store/tables.ts';
import { parties } from '../timelines/papers.ts';

/** A row for each party that a fact names, so that no query has to look into lists. */
export interface HandFact {
  readonly deal: string;
  readonly pos: number;
  readonly id: string;
  readonly kind: string;
  readonly about: string | null;
  readonly party: string | null;
  readonly other: string | null;
  readonly on_from: number | null;
  readonly on_by: number;
  readonly until_from: number | null;
  readonly until_by: number | null;
  readonly known: number;
  readonly corrects: string | null;
  readonly text: string | null;
  readonly held: number;
  readonly amount: number | null;
}

type Transaction = KyselyTransaction<Tables>;

export async function makeHandTables(tx: Transaction): Promise<void> {
  await sql`create table hand_deal (deal text primary key)`.execute(tx);
  await sql`create table hand_party (party text primary key)`.execute(tx);
  await sql`create table hand_fact (deal text, pos integer, id text, kind text, about text, party text, other text,
    on_from integer, on_by integer, until_from integer, until_by integer, known integer, corrects text,
    text text, held integer, amount integer)`.execute(tx);
  await sql`insert into hand_party values ${sql.join(parties.map((party) => sql`(${party})`))}`.execute(tx);
}

/** What whoever writes such queries would index: a deal's facts by their kind, and what corrects what. */
export async function indexHandTables(tx: Transaction): Promise<void> {
  await sql`create index hand_fact_kind on hand_fact (kind, deal)`.execute(tx);
  await sql`create index hand_fact_corrects on hand_fact (deal, corrects)`.execute(tx);
}

export async function putHandFacts(tx: Transaction, deal: string, facts: readonly Fact[]): Promise<void> {
  await sql`insert into hand_deal values (${deal})`.execute(tx);
  const rows = handFacts(deal, facts).map((fact) => sql`(${sql.join(Object.values(fact))})`);
  await sql`insert into hand_fact values ${sql.join(rows)}`.execute(tx);
}

function handFacts(deal: string, facts: readonly Fact[]): HandFact[] {
  return facts.flatMap((fact, pos) =>
    ('parties' in fact ? fact.parties : [partyOf(fact)]).map((party) => ({
      deal,
      pos,
      id: fact.id,
      kind: fact.kind,
      about: aboutOf(fact),
      party,
      other: fact.kind === 'transferred' ? fact.to : null,
      on_from: fact.on.from,
      on_by: fact.on.by,
      until_from: fact.kind === 'breach' ? (fact.until?.from ?? null) : null,
      until_by: fact.kind === 'breach' ? (fact.until?.by ?? null) : null,
      known: fact.known,
      corrects: fact.corrects,
      text: fact.kind === 'signed' ? fact.text : null,
      held: fact.kind === 'signed' && fact.held ? 1 : 0,
      amount: 'amount' in fact && fact.kind !== 'paid' ? Number(fact.amount) : null,
    })),
  );
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
