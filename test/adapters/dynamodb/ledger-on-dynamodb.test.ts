import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { documentClient } from '../../../adapters/dynamodb/document-client.js';
import { DynamoTables } from '../../../adapters/dynamodb/dynamo-tables.js';
import { CountingIds } from '../../../adapters/in-memory/counting-ids.js';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { entriesOf } from '../../../domain/ledger/entries-of.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { paySeller } from '../../../domain/ledger/pay-seller.js';
import { releaseFunds } from '../../../domain/ledger/release-funds.js';
import { settleFunds } from '../../../domain/ledger/settle-funds.js';
import { trialBalance } from '../../../domain/ledger/trial-balance.js';
import { walletBalance } from '../../../domain/ledger/wallet-balance.js';
import { aTransfer } from '../../support/a-transfer.js';
import { createTables } from '../../support/create-tables.js';
import { type MiniStack, startMiniStack } from '../../support/ministack.js';

let cloud: MiniStack;
let ports: { readonly tables: DynamoTables; readonly clock: FixedClock; readonly ids: CountingIds };

beforeAll(async () => {
  cloud = await startMiniStack();
  const client = documentClient(cloud.clientConfig);
  const tables = new DynamoTables(client, await createTables(client, 'ledger-'));
  ports = { tables, clock: new FixedClock(), ids: new CountingIds() };
}, 60_000);

afterAll(async () => {
  await cloud.stop();
});

const usd = (amountMinor: bigint) => ({ amountMinor, currency: 'USD' });
const seller = 'cus_seller';

describe('the ledger on DynamoDB', () => {
  test('one sale is paid and one is undone: the ledger sums to zero', async () => {
    await creditWallet(ports, { customerId: 'cus_purchaser', amount: usd(250_000n), description: 'Credit' });
    const [sold, undone] = [aTransfer({ transferId: 'trf_SOLD' }), aTransfer({ transferId: 'trf_UNDONE' })];
    await Promise.all([holdFunds(ports, sold), holdFunds(ports, undone)]);
    await ports.tables.transact(captureHoldWrites(sold, ports.clock.now()));
    await releaseFunds(ports, undone);
    for (const act of [settleFunds, paySeller, settleFunds, paySeller, holdFunds]) await act(ports, sold);
    expect(await walletBalance(ports.tables, 'cus_purchaser', 'USD')).toEqual({ currency: 'USD', availableMinor: 150_000n, heldMinor: 0n });
    expect(await walletBalance(ports.tables, seller, 'USD')).toEqual({ currency: 'USD', availableMinor: 95_000n, heldMinor: 0n });
    expect((await entriesOf(ports.tables, 'trf_SOLD')).items).toHaveLength(4);
    expect((await trialBalance(ports.tables)).sumsToZero).toBe(true);
  });

  test('of ten purchases at the same time as many succeed as the wallet pays', async () => {
    const wallet = { toCustomer: 'cus_racer', price: usd(30n), commission: usd(1n) };
    await creditWallet(ports, { customerId: 'cus_racer', amount: usd(100n), description: 'Credit' });
    const races = Array.from({ length: 10 }, (_, n) => holdFunds(ports, aTransfer({ ...wallet, transferId: `trf_RACE${n}` })));
    const codes = (await Promise.allSettled(races)).map((one) => (one.status === 'fulfilled' ? 'held' : one.reason.code));
    expect(codes.filter((code) => code === 'held')).toHaveLength(3);
    expect(await walletBalance(ports.tables, 'cus_racer', 'USD')).toMatchObject({ availableMinor: 10n, heldMinor: 90n });
  });
});
