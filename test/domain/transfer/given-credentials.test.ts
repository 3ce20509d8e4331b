import { describe, expect, test } from '@jest/globals';
import { discardGiven, givenKey, withGivenCredentials } from '../../../domain/transfer/given-credentials.js';
import { canary } from '../../../scripts/support/canary.js';
import { TransferWorld } from '../../support/transfer-world.js';

const values = { res_a: canary('a'), res_b: canary('b') };
const lost = 'trf_never';

async function given(transferId: string, write: () => Promise<boolean>, change = values) {
  const world = await TransferWorld.with();
  const seen: (string | undefined)[] = [];
  const inVault = () => Promise.all(Object.keys(values).map((resourceId) => world.vault.get(transferId, resourceId)));
  const run = () =>
    withGivenCredentials(world, transferId, change, async () => {
      seen.push(...(await inVault()));
      return write();
    });
  return { world, seen, inVault, run, row: () => world.tables.get(givenKey(transferId)) };
}

describe('withGivenCredentials', () => {
  test('the values are in the vault before the purchase is written, and no table holds one', async () => {
    const { world, seen, run, inVault, row } = await given('trf_01JD0000000000000000000000', async () => true);

    expect(await run()).toBe(true);

    expect([seen, await inVault()]).toEqual([Object.values(values), Object.values(values)]);
    expect(await row()).toMatchObject({ resourceIds: ['res_a', 'res_b'], dueKind: 'credential' });
    expect(
      JSON.stringify(world.tables.all('transfers'), (_key, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('canary');
  });

  test.each([
    ['a condition was false', async () => false],
    ['the answer was lost and nothing written', () => Promise.reject(new Error('lost'))],
  ])('they go again when %s', async (_why, write) => {
    const { run, inVault, row } = await given(lost, write);

    await run().catch(() => undefined);

    expect([await inVault(), await row()]).toEqual([[undefined, undefined], undefined]);
  });

  test('they stay when the answer was lost and the purchase is there', async () => {
    const { run, inVault } = await given('trf_01JD0000000000000000000000', () => Promise.reject(new Error('lost')));

    await expect(run()).rejects.toThrow('lost');

    expect(await inVault()).toEqual(Object.values(values));
  });

  test('what an attempt that broke off put there is not kept', async () => {
    const { world, seen, run } = await given(lost, async () => false);
    await world.vault.put(lost, 'res_a', canary('of-before'));
    await world.put('transfers', { pk: lost, sk: givenKey(lost).sk, resourceIds: ['res_a'] });

    await run();

    expect(seen).toEqual(Object.values(values));
  });

  test('without values nothing is written beside the purchase', async () => {
    const world = await TransferWorld.with();

    expect(await withGivenCredentials(world, lost, {}, async () => true)).toBe(true);
    expect(await world.tables.get(givenKey(lost))).toBeUndefined();
  });
});

test('discardGiven is safe twice', async () => {
  const { world, run, inVault } = await given('trf_01JD0000000000000000000000', async () => true);
  await run();

  for (let i = 0; i < 2; i += 1) await discardGiven(world, 'trf_01JD0000000000000000000000', Object.keys(values));

  expect(await inVault()).toEqual([undefined, undefined]);
});
