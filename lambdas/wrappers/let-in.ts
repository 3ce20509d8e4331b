import type { Speaker } from '../../domain/customer/customer.js';
import { ForbiddenError } from '../../domain/errors.js';
import type { Route } from '../api/route.js';

/** Lets pass whoever has one of the row's roles and its scope; throws ForbiddenError. */
export function letIn(row: Route, { role, scopes }: Speaker): void {
  if (row.auth === 'public') return;
  if (!row.roles.includes(role)) throw new ForbiddenError(`The role ${role} may not do this; ${row.roles.join(' or ')} may.`);
  if (row.scope === undefined || scopes.includes(row.scope)) return;
  throw new ForbiddenError(`${row.auth === 'iam' ? 'Your registration' : 'The token'} lacks the scope ${row.scope}.`);
}
