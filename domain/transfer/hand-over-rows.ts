import { ConditionFailedError, ContentionError } from '../errors.js';
import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { ItemValue, Write } from '../ports/tables.js';
import type { Found, JsonObject } from '../resource/cloud-resource.js';
import { handOverPayment } from '../resource/hand-over-payment.js';
import type { OwnedResource } from '../resource/owned-resource.js';
import { resourceKey } from '../resource/owned-resource-store.js';
import { discovered, isUpToDate } from '../resource/refresh-resource.js';
import { type NewAuditEntry, transactAudited } from './audit-chain.js';
import type { BatchWork } from './step-work.js';
import type { Transfer } from './transfer.js';

/** Rows of one transaction, which holds their audit line too; a line of so many stays far below an item's 400 KB. */
const rowsAtOnceMax = 50;

/**
 * Writes owner, payers, the end of the lock and what is there now (`found`, by resource id) of these rows, each only while it is this
 * transfer's, together with the line that says from whom to whom: in one write, so that a handed-over row can be listed at once.
 * Throws ContentionError when another run of the same batch handed one over meanwhile.
 */
export async function handOverRows(
  ports: Pick<Ports, 'tables' | 'clock'>,
  { transfer, batch }: BatchWork,
  rows: readonly OwnedResource[],
  found: ReadonlyMap<string, Found>,
): Promise<void> {
  const held = rows.filter((row) => row.lock === transfer.transferId);
  for (let start = 0; start < held.length; start += rowsAtOnceMax) {
    const moves = held.slice(start, start + rowsAtOnceMax).map((row) => ({ row, after: handedOver(row, transfer) }));
    const at = ports.clock.now();
    const line = { ...handedOverLine(transfer, moves), at, detail: { batch } };
    const writes = moves.map((move) => rowWrite(transfer, move, readNow(move.row, found.get(move.row.resourceId), at)));
    await transactAudited(ports.tables, line, writes).catch(whenHandedOver);
  }
}

type HandedOver = Pick<OwnedResource, 'owner' | 'payers'>;

interface Move {
  readonly row: OwnedResource;
  readonly after: HandedOver;
}

function handedOver(row: OwnedResource, transfer: Transfer): HandedOver {
  if (row.replacedBy !== undefined) return row;
  return { owner: transfer.movesControl ? transfer.toCustomer : row.owner, payers: handOverPayment(row, transfer).payers };
}

/** Nothing where the row says it already. */
function readNow(row: OwnedResource, found: Found | undefined, at: Instant): { readonly [attribute: string]: ItemValue | undefined } {
  if (found === undefined || isUpToDate(row, found)) return {};
  return discovered(found, at) as unknown as { readonly [attribute: string]: ItemValue | undefined };
}

function rowWrite({ transferId }: Transfer, { row, after }: Move, now: ReturnType<typeof readNow>): Write {
  return {
    act: 'update',
    key: resourceKey(row.resourceId),
    set: { ...now, owner: after.owner, payers: after.payers.map((interval) => ({ ...interval })) },
    remove: ['lock', 'replacedBy'],
    when: [{ attribute: 'lock', is: 'equal', value: transferId }],
  };
}

function handedOverLine({ transferId }: Transfer, moves: readonly Move[]): Omit<NewAuditEntry, 'at' | 'detail'> {
  const before = Object.fromEntries(moves.map(({ row }) => [row.resourceId, holderOf(row)]));
  const after = Object.fromEntries(moves.map((move) => [move.row.resourceId, holderOf(move.after)]));
  return { transferId, who: 'service', what: 'handed-over', before, after };
}

function holderOf({ owner, payers }: HandedOver): JsonObject {
  return { owner, payer: payers.at(-1)?.payer ?? null };
}

function whenHandedOver(error: unknown): never {
  if (!(error instanceof ConditionFailedError)) throw error;
  throw new ContentionError('Another run of this batch handed rows over at the same moment.', { cause: error });
}
