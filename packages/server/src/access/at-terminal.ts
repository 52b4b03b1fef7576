import type { Context } from './context.ts';
import { personOfEmail, personOfId } from './people.ts';
import type { Scope, Viewer } from './viewer.ts';

/**
 * Somebody of the record, for a program that whoever has the record itself starts at a terminal: they could read all of it,
 * and see no more than that person would. By e-mail address or id; `null` for nobody who could come in.
 */
export function viewerAtTerminal(
  context: Context,
  who: string,
  scopes: readonly Scope[],
): Promise<Viewer | null> {
  return context.store.transaction(async (sql) => {
    const row = (await personOfEmail(context, sql, who)) ?? (await personOfId(context, sql, who));
    if (row === null || row.disabled === 1) return null;
    return {
      tenant: context.tenant,
      person: row.id,
      name: row.name,
      via: 'token',
      credential: 'terminal',
      scopes: new Set(scopes),
      deals: null,
      // Nothing of what this may do is for administrators alone.
      administrator: false,
    };
  });
}
