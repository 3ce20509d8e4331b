import { type FieldProblem, InvalidInputError } from '../../domain/errors.js';

const problem: FieldProblem = {
  field: 'query.page',
  rule: 'is the `next` of an earlier answer of this operation to you',
  remedy: 'Start again without it',
};

/**
 * Where a list goes on, as opaque text bound to one operation and one tenant.
 * It needs no secret: a forged token is refused unless it names the caller's own tenant, and then it reaches only what the caller may
 * list anyway, because the partition of the query never comes from the token.
 */
export function sealPage(next: string, boundTo: string): string {
  return Buffer.from(JSON.stringify([boundTo, next])).toString('base64url');
}

/** What `sealPage` sealed; throws InvalidInputError for a token of another operation or tenant, and for no token of ours. */
export function openPage(token: string, boundTo: string): string {
  const parts = parsed(token);
  if (!Array.isArray(parts) || parts.length !== 2 || parts[0] !== boundTo || typeof parts[1] !== 'string') {
    throw new InvalidInputError([problem]);
  }
  return parts[1];
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
