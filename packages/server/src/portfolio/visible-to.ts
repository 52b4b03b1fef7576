import { type Role, roles, sideOf } from '../access/roles.ts';
import { allows, type Viewer } from '../access/viewer.ts';
import type { Visible } from './question.ts';
import type { View } from './views.ts';

/**
 * The deals that somebody is on, each in the view of their side; what they are not on is as if it were not there. Auditors
 * are answered in one perspective at a time, which they name.
 */
export const visibleTo =
  (viewer: Viewer, perspective: View = 'shared'): Visible =>
  (transaction) => {
    let query = transaction
      .selectFrom('membership')
      .where('membership.tenant', '=', viewer.tenant)
      .where('membership.person', '=', viewer.person)
      .select((eb) => [
        'membership.deal',
        eb
          .case()
          .when('membership.role', 'in', [...rolesWith('company', perspective), ''])
          .then('company')
          .when('membership.role', 'in', [...rolesWith('holders', perspective), ''])
          .then('holders')
          .when('membership.role', 'in', [...rolesWith('agent', perspective), ''])
          .then('agent')
          .else('shared')
          .end()
          .as('view'),
      ]);
    if (viewer.deals !== null) query = query.where('membership.deal', 'in', [...viewer.deals, '']);
    return allows(viewer, 'read') ? query : query.where('membership.deal', '=', '');
  };

const rolesWith = (view: View, perspective: View): Role[] =>
  roles.filter((role) => (role === 'auditor' ? perspective : (sideOf(role) ?? 'shared')) === view);
