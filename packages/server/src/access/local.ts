import type { Context } from './context.ts';
import { insertPerson, personOfId } from './people.ts';
import type { Viewer } from './viewer.ts';

/** For one person on their own machine, who signs in nowhere. Has no password and gets no link. */
export const localPerson = 'local';

/** The person that stands in the record for whoever sits at this machine; made when first asked for. */
export function localViewer(context: Context): Promise<Viewer> {
  return context.store.transaction(async (sql) => {
    if ((await personOfId(context, sql, localPerson)) === null) {
      const given = { email: 'local@localhost', name: 'Local', administrator: true };
      await insertPerson(context, sql, given, localPerson);
    }
    return {
      tenant: context.tenant,
      person: localPerson,
      name: 'Local',
      via: 'local',
      credential: localPerson,
      scopes: null,
      deals: null,
      administrator: true,
    };
  });
}
