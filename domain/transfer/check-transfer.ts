import { readCustomer } from '../customer/customer-store.js';
import { ConflictError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { ManifestMismatchError, TransferExpiredError } from './errors.js';
import { manifestHash, readManifest, transferManifest } from './manifest.js';
import type { StepWork } from './step-work.js';
import { isCommitted } from './transfer-store.js';

/**
 * Is this transfer still what the parties accepted? Says whether it has already committed.
 * Throws TransferExpiredError, ManifestMismatchError, ConflictError (a party is not in good standing).
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
  for (const customerId of [transfer.fromCustomer, transfer.toCustomer]) {
    const customer = await readCustomer(ports.tables, customerId);
    if (customer.standing !== 'good') throw new ConflictError(`Customer ${customerId} is ${customer.standing}.`);
  }
  return { committed: false };
}
