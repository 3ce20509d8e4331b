import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Speaker } from '../../domain/customer/customer.js';
import { readMembership } from '../../domain/customer/membership-store.js';
import { ForbiddenError } from '../../domain/errors.js';
import type { Tables } from '../../domain/ports/tables.js';
import type { Route } from '../api/route.js';
import { UnauthenticatedError } from './api-errors.js';

/** Claims the authorizer of the gateway has checked. */
type CheckedContext = { readonly authorizer?: { readonly jwt?: { readonly claims?: { readonly [claim: string]: unknown } } } };

/**
 * Who speaks: subject and scopes from the checked token, tenant and role from the membership row, never from path or body.
 * Throws UnauthenticatedError, ForbiddenError (a stranger; a role or scope the row does not let in).
 */
export async function speakerOf(event: APIGatewayProxyEventV2, row: Route, tables: Tables, correlationId: string): Promise<Speaker> {
  if (row.auth === 'public') return { subject: '', role: 'viewer', scopes: [], correlationId };
  const claims = (event.requestContext as CheckedContext).authorizer?.jwt?.claims ?? {};
  if (typeof claims.sub !== 'string' || claims.sub === '') throw new UnauthenticatedError('Send an access token as a bearer token.');
  const membership = await readMembership(tables, claims.sub);
  if (membership === undefined) throw new ForbiddenError('You are signed in, but nobody has made you a member of a customer yet.');
  const { subject, role, customerId } = membership;
  const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
  if (!row.roles.includes(role)) throw new ForbiddenError(`The role ${role} may not do this; ${row.roles.join(' or ')} may.`);
  if (row.scope !== undefined && !scopes.includes(row.scope)) throw new ForbiddenError(`The token lacks the scope ${row.scope}.`);
  return { subject, role, customerId, scopes, correlationId };
}
