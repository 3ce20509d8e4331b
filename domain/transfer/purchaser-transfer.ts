import type { Speaker } from '../customer/customer.js';
import { NotFoundError } from '../errors.js';
import type { Tables } from '../ports/tables.js';
import type { Transfer } from './transfer.js';
import { transferKey, transferOfItem } from './transfer-store.js';

/** Why nothing is told of a credential: one text for every reason, so that no refusal says more than another. */
export function noCredential(): NotFoundError {
  return new NotFoundError('credential', 'of this transfer');
}

/** The transfer, for a speaker of its purchaser; throws noCredential for anybody else and for a transfer that does not exist. */
export async function readPurchaserTransfer(tables: Tables, speaker: Speaker, transferId: string): Promise<Transfer> {
  const item = await tables.get(transferKey(transferId));
  const transfer = item && transferOfItem(item);
  if (transfer === undefined || transfer.toCustomer !== speaker.customerId) throw noCredential();
  return transfer;
}
