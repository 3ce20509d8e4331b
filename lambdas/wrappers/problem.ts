import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ConveyanceError, type FieldProblem } from '../../domain/errors.js';
import type { Problem } from '../api/schemas/problem.js';
import { TooManyRequestsError } from './api-errors.js';

/** Status and title of every code that may reach a caller; docs/decisions/0003-error-codes.md is this table in words. */
export const problems = {
  InvalidInput: { status: 400, title: 'The request breaks a rule' },
  InvalidJson: { status: 400, title: 'The body is no JSON document' },
  IdempotencyKeyMissing: { status: 400, title: 'Idempotency-Key is missing' },
  Unauthenticated: { status: 401, title: 'No valid token' },
  Forbidden: { status: 403, title: 'Not allowed' },
  NotFound: { status: 404, title: 'Not found' },
  ResourceNotFound: { status: 404, title: 'The cloud resource does not exist' },
  Conflict: { status: 409, title: 'Not possible in this state' },
  ConditionFailed: { status: 409, title: 'Somebody else was faster' },
  IdempotencyInProgress: { status: 409, title: 'The first request is still in progress' },
  ResourceLocked: { status: 409, title: 'Held by a transfer' },
  Blocked: { status: 409, title: 'Something is in the way' },
  Drifted: { status: 409, title: 'Changed since it was recorded' },
  StrandedDependency: { status: 409, title: 'Something would be left behind' },
  ListingNotForSale: { status: 409, title: 'Not for sale' },
  ListingRevisionChanged: { status: 409, title: 'The listing has changed' },
  OwnListing: { status: 409, title: 'Your own listing' },
  CustomerSuspended: { status: 409, title: 'Suspended' },
  NoWalletInCurrency: { status: 409, title: 'No wallet in this currency' },
  InsufficientFunds: { status: 409, title: 'Not enough available' },
  InvalidPolicyDocument: { status: 409, title: 'A policy of the cloud resource cannot be read' },
  NoRate: { status: 409, title: 'The rate card has no rate for this' },
  MemberAccessDenied: { status: 409, title: 'The member account refused' },
  CloudRefused: { status: 409, title: 'The cloud refused' },
  IdempotencyMismatch: { status: 422, title: 'Same Idempotency-Key, other request' },
  TooManyRequests: { status: 429, title: 'Too many requests' },
  LedgerTooLarge: { status: 409, title: 'Too much to add up in one call' },
  Contention: { status: 503, title: 'Busy' },
  CloudUnavailable: { status: 503, title: 'The cloud gave no answer' },
  Throttled: { status: 503, title: 'The cloud asked us to slow down' },
  LeaseExpired: { status: 503, title: 'Out of time' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

const unknownProblem = { status: 500, title: 'Something went wrong on our side' };

/** Seconds after which a busy service is worth another try. */
const retryAfterSeconds = 2;

/** True when the failure is ours: to be logged, and told without its message. */
export function isInternal(error: unknown): boolean {
  return !(error instanceof ConveyanceError) || rowOf(error.code) === undefined;
}

/** Any failure as an answer; what is not in the table says nothing of its cause. */
export function problemAnswer(error: unknown, correlationId: string): APIGatewayProxyStructuredResultV2 {
  const known = error instanceof ConveyanceError ? rowOf(error.code) : undefined;
  const { status, title } = known ?? unknownProblem;
  const code = known === undefined ? 'Internal' : (error as ConveyanceError).code;
  const detail = known === undefined ? `Ask the operator about ${correlationId}.` : (error as ConveyanceError).message;
  const errors = (known === undefined ? [] : (error as ConveyanceError).problems).map(fieldProblemJson);
  const body: Problem = { type: `urn:conveyance:problem:${code}`, title, status, code, detail, correlationId, errors };
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...retryAfter(error, status),
    },
    body: JSON.stringify(body),
  };
}

function retryAfter(error: unknown, status: number): { readonly 'retry-after'?: string } {
  if (error instanceof TooManyRequestsError) return { 'retry-after': String(error.retryAfterSeconds) };
  return status === 503 ? { 'retry-after': String(retryAfterSeconds) } : {};
}

function rowOf(code: string): { readonly status: number; readonly title: string } | undefined {
  return Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : undefined;
}

/** Values come from the caller and may be anything: told back as at most 200 characters. */
function fieldProblemJson({ field, value, rule, remedy }: FieldProblem): Problem['errors'][number] {
  if (value === undefined) return { field, rule, remedy };
  const text = typeof value === 'string' ? value : (JSON.stringify(value, bigintAsText) ?? '');
  return { field, value: text.slice(0, 200), rule, remedy };
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
