import { beforeAll, describe, expect, test } from '@jest/globals';
import { InvalidInputError, NotFoundError } from '../../../domain/errors.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { type EntriesAsked, visibleEntries } from '../../../domain/ledger/visible-entries.js';
import { readTransfer } from '../../../domain/transfer/transfer-store.js';
import { ApiWorld, purchaserId, sellerId, strangerId } from '../../support/api-world.js';

const as = (customerId?: string) =>
  ({ subject: 's', role: customerId === undefined ? 'operator' : 'viewer', customerId, scopes: [], correlationId: 'c' }) as const;

let world: ApiWorld;
let transferId: string;

beforeAll(async () => {
  world = await ApiWorld.start();
  ({ transferId = '' } = await world.bought());
  world.clock.advance(1);
  await holdFunds(world, await readTransfer(world.tables, transferId));
});

async function ask(customerId: string | undefined, asked: Partial<EntriesAsked> = {}) {
  return visibleEntries(world, as(customerId), { limit: 50, ...asked });
}

describe('visibleEntries of a transfer', () => {
  test('a party never sees the other’s wallet', async () => {
    const [operator, purchaser, seller] = [
      await ask(undefined, { transferId }),
      await ask(purchaserId, { transferId }),
      await ask(sellerId, { transferId }),
    ];

    expect(operator.items[0]?.postings).toHaveLength(2);
    expect(purchaser.items.flatMap((entry) => entry.postings)).toMatchObject([{ ledgerAccount: `wallet:${purchaserId}` }]);
    expect(seller.items).toEqual([]);
    await expect(ask(strangerId, { transferId })).rejects.toThrow(NotFoundError);
  });
});

describe('visibleEntries of a wallet', () => {
  test('one’s own, newest first, page by page, and of each entry one’s own postings', async () => {
    const first = await ask(purchaserId, { limit: 1 });
    const second = await ask(purchaserId, { limit: 1, after: first.next });

    const items = [...first.items, ...second.items];
    expect(items.map(({ kind }) => kind)).toEqual(['pending', 'posted']);
    expect(items.map(({ postings }) => postings.map(({ ledgerAccount }) => ledgerAccount))).toEqual([
      [`wallet:${purchaserId}`],
      [`wallet:${purchaserId}`],
    ]);
    expect((await ask(purchaserId, { limit: 1, after: second.next })).items).toEqual(second.next === undefined ? items.slice(0, 1) : []);
  });

  test('nobody else’s', async () => {
    expect(await ask(strangerId)).toEqual({ items: [] });
  });
});

describe('visibleEntries of a ledger account', () => {
  test('whole, for an operator', async () => {
    const { items } = await ask(undefined, { ledgerAccount: `wallet:${purchaserId}` });

    expect(items.map(({ kind, postings }) => [kind, postings.length])).toEqual([
      ['pending', 2],
      ['posted', 2],
    ]);
    expect((await ask(undefined, { ledgerAccount: 'commission' })).items).toEqual([]);
  });

  test.each([
    ['a customer names one, even its own', purchaserId, { ledgerAccount: `wallet:${purchaserId}` }],
    ['an operator names nothing', undefined, {}],
    ['an operator names a transfer too', undefined, { ledgerAccount: 'commission', transferId: 'trf_1' }],
  ])('is refused where %s', async (_what, customerId, asked) => {
    const refused = await ask(customerId, asked).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(InvalidInputError);
    expect(refused).toMatchObject({ problems: [{ field: 'query.ledgerAccount' }] });
  });
});
