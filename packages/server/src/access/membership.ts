import type { Channel, Draft } from '../record/event.ts';
import type { Change, Conflict, Within, Written } from '../store/store.ts';
import type { Context, Sql } from './context.ts';
import { personOfEmail, personOfId } from './people.ts';
import { channelOf, isRole, keeps, type OnDeal, type Role, sideOf } from './roles.ts';
import { administers, allows, reaches, type Viewer } from './viewer.ts';

/** What somebody is on a deal. `null` alike for a deal that is not there and one that they are not on. */
export async function roleOn(context: Context, viewer: Viewer, deal: string): Promise<OnDeal | null> {
  const on = await context.store.transaction((sql) => placeFor(context, sql, viewer, deal));
  return reaches(viewer, deal) ? on : null;
}

/** The local viewer keeps every deal that there is, in the one role that the server was started with. */
async function placeFor(context: Context, sql: Sql, viewer: Viewer, deal: string): Promise<OnDeal | null> {
  if (viewer.via !== 'local' || context.local === null) return placeOf(context, sql, deal, viewer.person);
  return (await isThere(context, sql, deal)) ? { role: context.local, keeper: true } : null;
}

export async function placeOf(
  { tenant }: Context,
  sql: Sql,
  deal: string,
  person: string,
): Promise<OnDeal | null> {
  const row = await sql
    .selectFrom('membership')
    .select(['role', 'keeper'])
    .where('tenant', '=', tenant)
    .where('deal', '=', deal)
    .where('person', '=', person)
    .executeTakeFirst();
  return row === undefined || !isRole(row.role) ? null : { role: row.role, keeper: row.keeper === 1 };
}

export interface Page {
  /** The last deal of the page before; `''` for the first. */
  readonly after: string;
  readonly limit: number;
}
export type DealOf = OnDeal & { readonly deal: string };

/** The deals that somebody is on, by id. */
export async function dealsOf(context: Context, viewer: Viewer, page: Page): Promise<readonly DealOf[]> {
  const { local: role } = context;
  if (viewer.via === 'local' && role !== null) {
    const all = await context.store.deals(context.tenant, page);
    return all.map((deal) => ({ deal, role, keeper: true }));
  }
  const rows = await context.store.transaction((sql) => {
    let query = sql
      .selectFrom('membership')
      .select(['deal', 'role', 'keeper'])
      .where('tenant', '=', context.tenant)
      .where('person', '=', viewer.person)
      .where('deal', '>', page.after);
    if (viewer.deals !== null) query = query.where('deal', 'in', [...viewer.deals]);
    return query.orderBy('deal').limit(page.limit).execute();
  });
  return rows.flatMap(({ deal, role, keeper }) =>
    isRole(role) ? [{ deal, role, keeper: keeper === 1 }] : [],
  );
}

/**
 * Begins a deal: its first events, all in the shared channel, and whoever begins it as the keeper of their side. A conflict
 * where the deal is there already. `also` is written with it, all or nothing.
 */
export async function found(
  context: Context,
  viewer: Viewer,
  deal: string,
  role: Role,
  drafts: readonly Draft[],
  also?: Within,
): Promise<Written | Conflict | null> {
  const joining = joiningAs(context, viewer, deal, role);
  if (joining === null) return null;
  const { channel, drafts: joins } = joining;
  const changes: readonly Change[] = [
    { channel: 'shared', after: 0, drafts },
    { channel, after: 0, drafts: joins },
  ];
  const within: Within = async (sql, events) => {
    await joining.within(sql, events);
    await also?.(sql, events);
  };
  const key = { tenant: context.tenant, deal };
  const written = await context.store.append(key, viewer.person, changes, within);
  if (written.ok) context.note({ what: 'member-added', deal, person: viewer.person, by: viewer.person });
  return written;
}

/** What somebody's coming is in the record, and what is written with it. */
export interface Joining {
  readonly channel: Channel;
  readonly drafts: readonly Draft[];
  readonly within: Within;
}

/** Whoever begins a deal, as the keeper of their side. `null`: may not. */
export function joiningAs(context: Context, viewer: Viewer, deal: string, role: Role): Joining | null {
  const channel = sideOf(role);
  if (channel === null || !allows(viewer, 'write') || !reaches(viewer, deal)) return null;
  const { person, name } = viewer;
  const within: Within = (sql) => insertMember(context, sql, deal, person, { role, keeper: true });
  return { channel, drafts: [added(person, name, role)], within };
}

const added = (person: string, name: string, role: Role): Draft => ({
  kind: 'person-added',
  body: { person, name, role },
});

async function insertMember(
  { tenant }: Context,
  sql: Sql,
  deal: string,
  person: string,
  on: OnDeal,
): Promise<void> {
  await sql
    .insertInto('membership')
    .values({ tenant, deal, person, role: on.role, keeper: on.keeper && sideOf(on.role) !== null ? 1 : 0 })
    .execute();
}

export type Changed = { readonly ok: true } | { readonly ok: false; readonly why: Why };
/**
 * `absent`: no such deal, or not on it. `not-keeper`: on it, and not the keeper of that side. `person`: nobody who could be
 * added or removed there, for whatever reason: a keeper does not learn who is on another side. `too-many`: that was so of too
 * many addresses.
 */
export type Why = 'absent' | 'not-keeper' | 'person' | 'too-many';

/** Somebody by their id, or by their whole address: nobody is looked for by a part of one. */
export type Whom = { readonly person: string } | { readonly email: string };
export type NewMember = OnDeal & Whom;

const personOf = (context: Context, sql: Sql, whom: Whom) =>
  'email' in whom ? personOfEmail(context, sql, whom.email) : personOfId(context, sql, whom.person);

/** Adds somebody to a deal: the event in the channel of their side and the membership, both or neither. */
export async function addToDeal(
  context: Context,
  viewer: Viewer,
  deal: string,
  given: NewMember,
  also?: Within,
): Promise<Changed> {
  const { role } = given;
  let person = '';
  const check = async (sql: Sql): Promise<Draft | Why> => {
    const on = await keeperOn(context, sql, viewer, deal);
    if (typeof on === 'string') return on;
    if (!on.may(role)) return 'not-keeper';
    // The same questions of the database for an address that is nobody's: the answer comes as late.
    const row = await personOf(context, sql, given);
    person = row?.id ?? '';
    const there = await placeOf(context, sql, deal, person);
    return row === null || row.disabled === 1 || there !== null ? 'person' : added(person, row.name, role);
  };
  const done = await change(context, viewer, deal, channelOf(role), check, async (sql, events) => {
    await insertMember(context, sql, deal, person, given);
    await also?.(sql, events);
  });
  if (done.ok) context.note({ what: 'member-added', deal, person, by: viewer.person });
  else if (done.why === 'person') context.note({ what: 'member-not-found', deal, by: viewer.person });
  return done;
}

/** Takes somebody from a deal. Everybody may leave by themselves. */
export async function removeFromDeal(
  context: Context,
  viewer: Viewer,
  deal: string,
  person: string,
  also?: Within,
): Promise<Changed> {
  const place = await context.store.transaction((sql) => placeOf(context, sql, deal, person));
  const check = async (sql: Sql): Promise<Draft | Why> => {
    const on = await keeperOn(context, sql, viewer, deal);
    const leaves =
      person === viewer.person && place !== null && allows(viewer, 'write') && reaches(viewer, deal);
    if (typeof on === 'string' && !leaves) return on;
    const may = leaves || (typeof on !== 'string' && place !== null && on.may(place.role));
    const now = await placeOf(context, sql, deal, person);
    return may && now?.role === place.role ? { kind: 'person-removed', body: { person } } : 'person';
  };
  const channel = channelOf(place?.role ?? 'viewer');
  const done = await change(context, viewer, deal, channel, check, async (sql, events) => {
    await deleteMember(context, sql, deal, person);
    await also?.(sql, events);
  });
  if (done.ok) context.note({ what: 'member-removed', deal, person, by: viewer.person });
  return done;
}

/** Whom the viewer may add or remove there, or why nobody. An administrator may whomever; the log of that side shows it. */
async function keeperOn(
  context: Context,
  sql: Sql,
  viewer: Viewer,
  deal: string,
): Promise<{ readonly may: (role: Role) => boolean } | 'absent' | 'not-keeper'> {
  if (!reaches(viewer, deal)) return 'absent';
  if (administers(viewer)) return (await isThere(context, sql, deal)) ? { may: () => true } : 'absent';
  const on = await placeOf(context, sql, deal, viewer.person);
  if (on === null) return 'absent';
  return on.keeper && allows(viewer, 'write') ? { may: (role) => keeps(on, role) } : 'not-keeper';
}

async function isThere({ tenant }: Context, sql: Sql, deal: string): Promise<boolean> {
  const first = await sql
    .selectFrom('event')
    .select('version')
    .where('tenant', '=', tenant)
    .where('deal', '=', deal)
    .where('channel', '=', 'shared')
    .where('version', '=', 1)
    .executeTakeFirst();
  return first !== undefined;
}

class Refused extends Error {
  readonly why: Why;
  constructor(why: Why) {
    super(why);
    this.why = why;
  }
}

/**
 * One event and what goes with it. Checked before anything is touched, so that a refusal says nothing of a channel, not even
 * by how long it takes, and again within the writing: a right may have been taken away in between.
 */
async function change(
  context: Context,
  viewer: Viewer,
  deal: string,
  channel: Channel,
  check: (sql: Sql) => Promise<Draft | Why>,
  work: Within,
): Promise<Changed> {
  const key = { tenant: context.tenant, deal };
  const within: Within = async (sql, events) => {
    const again = await check(sql);
    if (typeof again === 'string') throw new Refused(again);
    await work(sql, events);
  };
  for (;;) {
    const draft = await context.store.transaction(check);
    if (typeof draft === 'string') return { ok: false, why: draft };
    const [head] = await context.store.heads(key, [channel]);
    const after = head?.version ?? 0;
    try {
      const written = await context.store.append(
        key,
        viewer.person,
        [{ channel, after, drafts: [draft] }],
        within,
      );
      if (written.ok) return { ok: true };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, why: error.why };
      throw error;
    }
  }
}

async function deleteMember({ tenant }: Context, sql: Sql, deal: string, person: string): Promise<void> {
  await sql
    .deleteFrom('membership')
    .where('tenant', '=', tenant)
    .where('deal', '=', deal)
    .where('person', '=', person)
    .execute();
}
