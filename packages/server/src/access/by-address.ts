import type { Within } from '../store/store.ts';
import type { Context } from './context.ts';
import { addToDeal, type Changed, type NewMember } from './membership.ts';
import { type Attempt, attempted, succeeded } from './throttle.ts';
import type { Viewer } from './viewer.ts';

/**
 * Adds somebody whom a keeper knows by their whole address. An address that is nobody's, one that is shut out and one that is on
 * the deal already, on whichever side, get one answer. That an address is somebody's is learnt only by adding them, which stands
 * in the record; and those that did not come to anything are counted as failed sign-ins of one sender are.
 */
export async function addByAddress(
  context: Context,
  viewer: Viewer,
  deal: string,
  given: NewMember,
  also?: Within,
): Promise<Changed> {
  const attempt: Attempt = { account: null, sender: `keeper ${viewer.person}` };
  if ((await attempted(context, attempt)) > 0) return { ok: false, why: 'too-many' };
  let isNobody = false;
  try {
    const done = await addToDeal(context, viewer, deal, given, also);
    isNobody = !done.ok && done.why === 'person';
    return done;
  } finally {
    if (!isNobody) await context.store.transaction((sql) => succeeded(context, sql, attempt));
  }
}
