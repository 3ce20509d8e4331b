import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ContentionError, ConveyanceError, IdempotencyMismatchError } from '../../domain/errors.js';
import { plusSeconds } from '../../domain/ports/clock.js';
import type { Ports } from '../../domain/ports/ports.js';
import type { Item, ItemKey, Write } from '../../domain/ports/tables.js';
import { writeIfHolds } from '../../domain/ports/write-if-holds.js';
import { IdempotencyInProgressError } from './api-errors.js';

/** Longer than a Lambda behind the HTTP API may run (30 s): after it a first attempt can no longer be at work. */
const leaseSeconds = 45;
/** How long answers are kept. */
const keptSeconds = 86_400;

/** One POST as its sender named it; `scope` is tenant and operation, `bodyHash` covers everything the sender sent. */
export interface IdempotentRequest {
  readonly scope: string;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
}

/** What the store needs. */
export type IdempotencyPorts = Pick<Ports, 'tables' | 'clock' | 'ids'>;

/** The work of one request. The same seed comes again when an earlier attempt broke off: ids made from it are the same again. */
export interface IdempotentWork {
  readonly act: (seed: string) => Promise<APIGatewayProxyStructuredResultV2>;
  /** The answer without what is told only once. */
  readonly kept: (answer: APIGatewayProxyStructuredResultV2) => APIGatewayProxyStructuredResultV2;
  /** Asked at a replay in place of what was kept. */
  readonly again?: () => Promise<APIGatewayProxyStructuredResultV2>;
}

interface Claim {
  readonly key: ItemKey;
  readonly seed: string;
  readonly leaseUntil: string;
}

/** Hash (hex SHA-256) of anything that travels as JSON. */
export function payloadHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');
}

/** Works once for a key and then answers the same; throws IdempotencyMismatchError, IdempotencyInProgressError, ContentionError. */
export async function answerOnce(
  ports: IdempotencyPorts,
  request: IdempotentRequest,
  work: IdempotentWork,
): Promise<APIGatewayProxyStructuredResultV2> {
  const claim = await claimOrReplay(ports, request);
  if (!('seed' in claim)) {
    const answer = (await work.again?.()) ?? claim;
    return { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } };
  }
  try {
    const answer = await work.act(claim.seed);
    await letGo(ports, { act: 'update', key: claim.key, set: { answer: JSON.stringify(work.kept(answer)) }, when: isOurs(claim) });
    return answer;
  } catch (error) {
    await letGo(ports, afterFailure(claim, error, ports.clock.now()));
    throw error;
  }
}

async function claimOrReplay(ports: IdempotencyPorts, request: IdempotentRequest): Promise<Claim | APIGatewayProxyStructuredResultV2> {
  const key = keyOf(request);
  const now = ports.clock.now();
  const leaseUntil = plusSeconds(now, leaseSeconds);
  const fresh = { key, seed: ports.ids.next('cor'), leaseUntil };
  if (await writeIfHolds(ports.tables, [putOf(fresh, request, now, undefined)])) return fresh;
  const item = await ports.tables.get(key);
  if (item === undefined) throw new ContentionError('The first request has just failed: send it again.');
  if (Number(item.expiresAt) * 1000 <= Date.parse(now)) {
    if (await writeIfHolds(ports.tables, [putOf(fresh, request, now, item)])) return fresh;
    throw new IdempotencyInProgressError('A request with this Idempotency-Key has just begun.');
  }
  if (item.bodyHash !== request.bodyHash) throw new IdempotencyMismatchError('This Idempotency-Key came with another request before.');
  if (typeof item.answer === 'string') return JSON.parse(item.answer) as APIGatewayProxyStructuredResultV2;
  return takeOver(ports, key, item, leaseUntil);
}

/** An attempt that broke off is done again under its own seed, by one follower. */
async function takeOver(ports: IdempotencyPorts, key: ItemKey, item: Item, leaseUntil: string): Promise<Claim> {
  const before = String(item.leaseUntil);
  const write: Write = { act: 'update', key, set: { leaseUntil }, when: [{ attribute: 'leaseUntil', is: 'equal', value: before }] };
  if (before <= ports.clock.now() && (await writeIfHolds(ports.tables, [write]))) return { key, seed: String(item.seed), leaseUntil };
  throw new IdempotencyInProgressError('The first request with this Idempotency-Key is still in progress.');
}

/** A refusal wrote nothing and may be tried afresh; anything else may have written, so the seed stays. */
function afterFailure(claim: Claim, error: unknown, now: string): Write {
  const refused = error instanceof ConveyanceError && !error.retryable;
  if (refused) return { act: 'delete', key: claim.key, when: isOurs(claim) };
  return { act: 'update', key: claim.key, set: { leaseUntil: now }, when: isOurs(claim) };
}

function keyOf({ scope, idempotencyKey }: IdempotentRequest): ItemKey {
  return { table: 'idempotency', pk: payloadHash([scope, idempotencyKey]), sk: 'idempotency' };
}

function putOf(claim: Claim, request: IdempotentRequest, now: string, over: Item | undefined): Write {
  const { pk, sk } = claim.key;
  const expiresAt = Math.floor(Date.parse(now) / 1000) + keptSeconds;
  const item = { pk, sk, seed: claim.seed, leaseUntil: claim.leaseUntil, bodyHash: request.bodyHash, expiresAt };
  if (over === undefined) return { act: 'put', table: 'idempotency', item, when: [{ attribute: 'pk', is: 'absent' }] };
  return { act: 'put', table: 'idempotency', item, when: [{ attribute: 'seed', is: 'equal', value: String(over.seed) }] };
}

function isOurs({ leaseUntil, seed }: Claim) {
  return [
    { attribute: 'leaseUntil', is: 'equal', value: leaseUntil },
    { attribute: 'seed', is: 'equal', value: seed },
  ] as const;
}

/** A lost claim changes nothing: whoever took over did the same work. */
async function letGo(ports: IdempotencyPorts, write: Write): Promise<void> {
  await writeIfHolds(ports.tables, [write]);
}
