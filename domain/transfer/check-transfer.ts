import { readCustomer } from '../customer/customer-store.js';
import type { Ports } from '../ports/ports.js';
import { ManifestMismatchError, TransferExpiredError } from './errors.js';
import { manifestHash, readManifest, transferManifest } from './manifest.js';
import { accountFindings } from './rules/account-findings.js';
import { refuse } from './rules/refuse.js';
import { standingFindings } from './rules/standing-findings.js';
import { accountsOf } from './rules/table-findings.js';
import type { StepWork } from './step-work.js';
import { isCommitted } from './transfer-store.js';

/**
 * Is this transfer still what the parties accepted? Says whether it has already committed.
 * Throws TransferExpiredError, ManifestMismatchError, CustomerSuspendedError (a party is not in good standing), BlockedError (an AWS account).
 */
export async function checkTransfer(ports: Pick<Ports, 'tables' | 'clock'>, work: StepWork): Promise<{ readonly committed: boolean }> {
  const { transfer } = work;
  if (isCommitted(transfer)) return { committed: true };
  if (ports.clock.now() >= transfer.deadline) throw new TransferExpiredError(`The deadline ${transfer.deadline} has passed.`);
  const batches = await readManifest(ports.tables, transferManifest(transfer.transferId), transfer.batchCount);
  const entries = batches.flat();
  if (entries.length !== transfer.resourceCount || manifestHash(entries) !== transfer.manifestHash) {
    throw new ManifestMismatchError(`The manifest of ${transfer.transferId} is not the accepted one.`);
  }
  refuse([
    ...standingFindings(await readCustomer(ports.tables, transfer.toCustomer), 'purchaser'),
    ...standingFindings(await readCustomer(ports.tables, transfer.fromCustomer), 'seller'),
    ...accountFindings(entries, await accountsOf(ports.tables, entries)),
  ]);
  return { committed: false };
}
