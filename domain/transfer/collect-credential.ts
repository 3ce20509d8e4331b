import type { Speaker } from '../customer/customer.js';
import { plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { ifHolds } from '../ports/write-if-holds.js';
import { transactAudited } from './audit-chain.js';
import { auditName } from './audit-name.js';
import { type Credential, credentialDue, credentialKey, readCredential, retellSeconds } from './credential-store.js';
import { noCredential, readPurchaserTransfer } from './purchaser-transfer.js';
import { transferKey } from './transfer-store.js';

/** Which credential a person of the purchaser asks for. */
export interface CollectRequest {
  readonly speaker: Speaker;
  readonly transferId: string;
  readonly resourceId: string;
  readonly idempotencyKey: string;
}

/** A credential with its value: told to whoever collects it, kept nowhere. */
export interface CollectedCredential extends Pick<Credential, 'resourceId' | 'arn' | 'kind'> {
  readonly value: string;
}

/**
 * Gives a credential of a completed transfer to its purchaser, once: marked collected, with its line in the audit record, before it is told.
 * Whoever collected it is told again for a while with the same Idempotency-Key, in case the answer was lost.
 * Throws NotFoundError, always the same, for whatever else: seller, stranger, too early, too late, a second time, unknown.
 */
export async function collectCredential(
  ports: Pick<Ports, 'tables' | 'clock' | 'vault'>,
  request: CollectRequest,
): Promise<CollectedCredential> {
  const { transferId, resourceId } = request;
  const transfer = await readPurchaserTransfer(ports.tables, request.speaker, transferId);
  const credential = await readCredential(ports.tables, transferId, resourceId);
  if (transfer.status !== 'completed' || credential === undefined) throw noCredential();
  const retold = isRetold(credential, request, ports.clock.now());
  if (credential.state !== 'waiting' && !retold) throw noCredential();
  // Read before it is marked: what cannot be told now must stay collectable.
  const value = await ports.vault.get(transferId, resourceId);
  if (value === undefined) throw noCredential();
  if (!retold && !(await markCollected(ports, credential, request))) throw noCredential();
  const { arn, kind } = credential;
  return { resourceId, arn, kind, value };
}

function isRetold(credential: Credential, { speaker, idempotencyKey }: CollectRequest, now: string): boolean {
  const { state, collectedAt, collectedBy, collectedWith } = credential;
  if (state !== 'collected' || collectedAt === undefined) return false;
  return collectedBy === speaker.subject && collectedWith === idempotencyKey && now < plusSeconds(collectedAt, retellSeconds);
}

/** False when somebody else was faster. */
async function markCollected(
  { tables, clock }: Pick<Ports, 'tables' | 'clock'>,
  { transferId, resourceId, kind }: Credential,
  { speaker, idempotencyKey }: CollectRequest,
): Promise<boolean> {
  const now = clock.now();
  const who = await auditName(tables, speaker);
  const collected = { state: 'collected', collectedAt: now, collectedBy: speaker.subject, collectedWith: idempotencyKey };
  return ifHolds(
    transactAudited(tables, { transferId, at: now, who, what: 'credential-collected', detail: { resourceId, kind } }, [
      {
        act: 'update',
        key: credentialKey(transferId, resourceId),
        set: { ...collected, ...credentialDue(now, retellSeconds) },
        when: [{ attribute: 'state', is: 'equal', value: 'waiting' }],
      },
      { act: 'check', key: transferKey(transferId), when: [{ attribute: 'status', is: 'equal', value: 'completed' }] },
    ]),
  );
}
