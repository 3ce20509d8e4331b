import type * as z from 'zod';
import { creditCustomer } from '../../domain/customer/credit-customer.js';
import { moneyFromJson } from '../../domain/ledger/money.js';
import type { ApiHandler } from './route.js';
import type { newCredit, walletParams } from './schemas/ledger.js';

/** POST /api/operator/wallets/{customerId}/credits */
export const creditWallet: ApiHandler<z.output<typeof newCredit>, undefined, z.output<typeof walletParams>> = async (
  { speaker: { correlationId }, params: { customerId }, body: { amount, description }, idempotencyKey },
  ports,
) => ({
  body: { entryId: await creditCustomer(ports, { customerId, amount: moneyFromJson(amount), description, idempotencyKey, correlationId }) },
});
