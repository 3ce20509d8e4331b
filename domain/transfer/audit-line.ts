import type { JsonObject } from '../resource/cloud-resource.js';
import type { AuditEntry, NewAuditEntry } from './audit-chain.js';
import type { Transfer, TransferStatus } from './transfer.js';

/** The part of a line that says how a transfer's status changed; named after the status, unless told. */
export function statusLine(
  { transferId, status }: Pick<Transfer, 'transferId' | 'status'>,
  to: TransferStatus,
  what: string = to,
): Pick<NewAuditEntry, 'transferId' | 'what' | 'before' | 'after'> {
  return { transferId, what, before: { status }, after: { status: to } };
}

/** How an event names the line it was written with: whoever has the event can tell whether a record was cut off or rewritten. */
export function lineInEvent({ sequence, hash }: AuditEntry): JsonObject {
  return { auditSequence: sequence, auditHash: hash };
}
