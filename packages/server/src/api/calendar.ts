import { createHash } from 'node:crypto';
import { ask, type CalendarReport, calendarReport } from '@inforce/core';
import { calendarFile, type DealCalendar } from '@inforce/formats';
import { z } from 'zod';
import type { DealOf } from '../access/membership.ts';
import { allows, type Viewer } from '../access/viewer.ts';
import { Bounded } from '../record/bounded.ts';
import type { Head } from '../record/chain.ts';
import { etagOf } from '../record/etag.ts';
import type { Channel } from '../record/event.ts';
import { openDeal } from '../record/open-deal.ts';
import { asking } from './asking.ts';
import { answerable, growthOf } from './calendar-growth.ts';
import { describe } from './describe.ts';
import type { Api, Asking } from './env.ts';
import { isKnown } from './etag.ts';
import { absent } from './problem.ts';
import { queryOf, today } from './question.ts';
import { channelsOf, headsOf } from './seen-deal.ts';
import { viewerOf } from './viewer.ts';

const path = '/calendar.ics';
const query = {
  token: z
    .string()
    .optional()
    .meta({ description: 'a token for the calendar alone: calendar programs send no headers' }),
};

/** The calendar of a person: every deal that they are on, each as they see it. And that of one deal. */
export function calendar(api: Api): void {
  ofDeal(api);
  describe(api, {
    method: 'get',
    path,
    summary: 'the days that matter on your deals, for calendar programs',
    tag: 'answers',
    query,
    gives: { status: 200, types: ['text/calendar'] },
  });
  api.app.get(path, async (c) => {
    const viewer = await subscriberOf(api, c);
    const deals = await seenBy(api, viewer);
    const day = today(api.clock());
    const tag = tagOf([viewer.person, day, api.version, deals.map(({ deal, etag }) => [deal, etag])]);
    c.header('ETag', `"${tag}"`);
    if (isKnown(c, tag)) return c.body(null, 304);
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    return c.body(await fileOf(api, viewer.tenant, deals, day), 200);
  });
}

/** The calendar of one deal: as data, or as a file that calendar programs take in. */
function ofDeal(api: Api): void {
  asking(
    api,
    {
      path: '/calendar',
      summary: 'the days that matter on a deal',
      tag: 'answers',
      query: {
        format: z.enum(['json', 'ics']).optional().meta({ description: 'json unless said' }),
        terms: z
          .enum(['true', 'false'])
          .optional()
          .meta({ description: 'with what the days mean in the titles of the file, which others may see' }),
      },
      gives: { json: 'Calendar', types: ['text/calendar'] },
    },
    async ({ asked, key, channels, heads }, { format = 'json', terms }, c) => {
      const report = calendarReport(asked, await growthOf(api.store, key, { channels, heads }, asked));
      if (format === 'json') return report;
      const deals = [{ key: `${key.tenant}/${key.deal}`, report, changed: changedOf({ heads }) }];
      c.header('Content-Disposition', 'attachment; filename="calendar.ics"');
      c.header('Content-Type', 'text/calendar; charset=utf-8');
      return c.body(calendarFile(deals, { name: report.deal, terms: terms === 'true' }), 200);
    },
  );
}

/**
 * The token stands in the address that a calendar program is given, and addresses are kept in many places: one that can do
 * more is not taken there. A token that never was, that ended, or that is another's kind is answered alike.
 */
async function subscriberOf(api: Api, c: Asking): Promise<Viewer> {
  const { token } = queryOf(c, query, Object.keys(query));
  if (token === undefined) return viewerOf(api, c, 'calendar');
  const viewer = /^[\w-]{1,200}$/.test(token) ? await api.access.viewerOfToken(token) : null;
  if (viewer === null || !allows(viewer, 'calendar') || allows(viewer, 'read')) throw absent();
  c.set('person', viewer.person);
  return viewer;
}

/** A deal as the person sees it. */
interface Seen {
  readonly deal: string;
  readonly channels: readonly Channel[];
  readonly heads: readonly Head[];
  readonly etag: string;
}

/** More than a person reads in one calendar; the file says so where it ends before the last. */
const dealsMax = 1000;

async function seenBy(api: Api, viewer: Viewer): Promise<Seen[]> {
  const places = await api.access.dealsOf(viewer, { after: '', limit: dealsMax + 1 });
  return Promise.all(places.map((place) => seenAt(api, viewer, place)));
}

async function seenAt(api: Api, viewer: Viewer, { deal, ...on }: DealOf): Promise<Seen> {
  const key = { tenant: viewer.tenant, deal };
  const channels = channelsOf({ viewer, on, key }, undefined);
  const heads = await headsOf(api, key, channels, null);
  return { deal, channels, heads, etag: etagOf(heads) };
}

async function fileOf(api: Api, tenant: string, all: readonly Seen[], day: number): Promise<string> {
  const calendars: DealCalendar[] = [];
  const unread: string[] = all.length > dealsMax ? ['all deals after these'] : [];
  for (const seen of all.slice(0, dealsMax)) {
    const report = await reportOf(api, tenant, seen, day);
    if (report === null) unread.push(seen.deal);
    else calendars.push({ key: `${tenant}/${seen.deal}`, report, changed: changedOf(seen) });
  }
  const note = `Not shown, since their record cannot be answered from as it stands: ${unread.join(', ')}.`;
  return calendarFile(calendars, { name: 'Inforce', ...(unread.length === 0 ? {} : { note }) });
}

/** The last that was recorded in what the person sees. */
const changedOf = ({ heads }: Pick<Seen, 'heads'>): string =>
  heads.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), '1970-01-01T00:00:00.000Z');

/** Calendar programs ask again and again: what a record comes to on a day is worked out once. */
const worked = new Bounded<CalendarReport | null>(16 * 1024 * 1024);

/** `null`: something in the record is wrong. */
async function reportOf(
  api: Api,
  tenant: string,
  { deal: id, channels, etag }: Seen,
  day: number,
): Promise<CalendarReport | null> {
  const key = JSON.stringify([tenant, id, channels, etag, day]);
  const before = worked.get(key);
  if (before !== undefined) return before;
  const opened = await openDeal(api.store, { tenant, deal: id }, channels);
  const deal = opened === null ? null : answerable(opened.loaded);
  const asked = deal === null ? null : ask({ deal, asOf: day, knownAt: day });
  const seen = { channels, heads: opened?.heads ?? [] };
  const report =
    asked === null
      ? null
      : calendarReport(asked, await growthOf(api.store, { tenant, deal: id }, seen, asked));
  worked.set(key, report, JSON.stringify(report).length);
  return report;
}

const tagOf = (of: unknown): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32);
