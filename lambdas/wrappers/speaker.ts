import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Speaker } from '../../domain/customer/customer.js';
import { readMembership } from '../../domain/customer/membership-store.js';
import { serviceIdOf } from '../../domain/customer/service-caller.js';
import { readServiceCaller } from '../../domain/customer/service-caller-store.js';
import { servicePrincipal } from '../../domain/customer/service-principal.js';
import { ForbiddenError } from '../../domain/errors.js';
import type { Tables } from '../../domain/ports/tables.js';
import type { Route } from '../api/route.js';
import { UnauthenticatedError } from './api-errors.js';

/** What the authorizer of the gateway has checked: claims of a token, or who signed. */
interface CheckedContext {
  readonly jwt?: { readonly claims?: { readonly [claim: string]: unknown } };
  readonly iam?: { readonly userArn?: unknown; readonly callerId?: unknown };
}

/**
 * Who speaks: from the checked token or signature, as the row asks for, and the row kept about its subject; never from path or body.
 * Throws UnauthenticatedError, ForbiddenError (a stranger).
 */
export async function speakerOf(event: APIGatewayProxyEventV2, row: Route, tables: Tables, correlationId: string): Promise<Speaker> {
  if (row.auth === 'public') return { subject: '', role: 'viewer', scopes: [], correlationId };
  const checked = checkedContext(event);
  const speaker = await (row.auth === 'iam' ? callingService(checked, tables) : signedInPerson(checked, tables));
  return { ...speaker, correlationId };
}

/** Whoever came by two ways at once came by none: no gateway checks both. */
function checkedContext(event: APIGatewayProxyEventV2): CheckedContext {
  const { authorizer } = event.requestContext as { readonly authorizer?: CheckedContext };
  const { jwt, iam } = authorizer ?? {};
  return jwt && iam ? {} : { jwt, iam };
}

type Identity = Omit<Speaker, 'correlationId'>;

async function signedInPerson({ jwt }: CheckedContext, tables: Tables): Promise<Identity> {
  const claims = jwt?.claims ?? {};
  if (typeof claims.sub !== 'string' || claims.sub === '') throw new UnauthenticatedError('Send an access token as a bearer token.');
  const membership = await readMembership(tables, claims.sub);
  if (membership === undefined) throw new ForbiddenError('You are signed in, but nobody has made you a member of a customer yet.');
  const { subject, role, customerId } = membership;
  return { subject, role, customerId, scopes: typeof claims.scope === 'string' ? claims.scope.split(' ') : [] };
}

/** A stranger, a service that was removed, and a role made again under the name of a registered one hear the same. */
async function callingService({ iam }: CheckedContext, tables: Tables): Promise<Identity> {
  const principal = typeof iam?.userArn === 'string' ? servicePrincipal(iam.userArn) : undefined;
  if (principal === undefined) throw new UnauthenticatedError('Sign the request (SigV4, service execute-api) as an IAM role or user.');
  const service = await readServiceCaller(tables, serviceIdOf(principal));
  if (service === undefined || (service.principalId !== undefined && service.principalId !== uniqueIdOf(iam?.callerId))) {
    throw new ForbiddenError('Your signature is good, but no operator has registered you as a service.');
  }
  const { serviceId: subject, role, customerId, scopes } = service;
  return { subject, role, customerId, scopes };
}

/** A session's id is the role's, a colon and the session's name. */
function uniqueIdOf(callerId: unknown): string | undefined {
  return typeof callerId === 'string' ? callerId.split(':')[0] : undefined;
}
