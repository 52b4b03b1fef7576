import { uuidv7 } from '../record/uuid.ts';
import { type Context, instant } from './context.ts';
import { placeOf } from './membership.ts';
import { isRole, type OnDeal, type Role, roles, sideOf } from './roles.ts';
import { administers, reaches, type Viewer } from './viewer.ts';

/** That somebody had a document: written before its bytes, or its text, are handed out. */
export interface DocumentRead {
  readonly id: string;
  readonly sha256: string;
  readonly person: string;
  readonly role: Role;
  readonly via: Viewer['via'];
  /** The session or token. */
  readonly credential: string;
  readonly at: string;
}

export async function noteRead(
  context: Context,
  viewer: Viewer,
  deal: string,
  { role }: OnDeal,
  documents: Iterable<string>,
): Promise<void> {
  const now = context.clock();
  const { person, via, credential } = viewer;
  const { tenant } = context;
  const rows = [...new Set(documents)].map((sha256) => ({
    tenant,
    deal,
    id: uuidv7(now),
    sha256,
    person,
    role,
    via,
    credential,
    at: instant(now),
  }));
  if (rows.length === 0) return;
  await context.store.transaction(async (sql) => {
    for (let i = 0; i < rows.length; i += rowsOfStatement)
      await sql
        .insertInto('document_read')
        .values(rows.slice(i, i + rowsOfStatement))
        .execute();
  });
}

/** Both databases take as many parameters. */
const rowsOfStatement = 1000;

export interface ReadsPage {
  /** The last read of the page before; `''` for the first. */
  readonly after: string;
  readonly limit: number;
}

/**
 * Who had which document, oldest first. A keeper sees the reads of their own side, an auditor and an administrator all:
 * what another side reads is as much its own as what it writes. `null`: may not see any.
 */
export async function readsOf(
  context: Context,
  viewer: Viewer,
  deal: string,
  page: ReadsPage,
): Promise<readonly DocumentRead[] | null> {
  return context.store.transaction(async (sql) => {
    const on = reaches(viewer, deal) ? await placeOf(context, sql, deal, viewer.person) : null;
    const visible = readersFor(on, administers(viewer) && reaches(viewer, deal));
    if (visible.length === 0) return null;
    const rows = await sql
      .selectFrom('document_read')
      .select(['id', 'sha256', 'person', 'role', 'via', 'credential', 'at'])
      .where('tenant', '=', context.tenant)
      .where('deal', '=', deal)
      .where('id', '>', page.after)
      .where('role', 'in', visible)
      .orderBy('id')
      .limit(page.limit)
      .execute();
    return rows.flatMap(({ role, via, ...row }) =>
      isRole(role) && isVia(via) ? [{ ...row, role, via }] : [],
    );
  });
}

function readersFor(on: OnDeal | null, administrator: boolean): Role[] {
  if (administrator || on?.role === 'auditor') return [...roles];
  const side = on?.keeper === true ? sideOf(on.role) : null;
  return side === null ? [] : roles.filter((role) => sideOf(role) === side);
}

const isVia = (text: string): text is Viewer['via'] => ['session', 'token', 'local'].includes(text);
