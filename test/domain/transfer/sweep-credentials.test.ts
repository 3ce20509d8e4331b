import { describe, expect, test } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { collectCredential } from '../../../domain/transfer/collect-credential.js';
import { keepCredential, readCredential, retellSeconds, uncollectedSeconds } from '../../../domain/transfer/credential-store.js';
import { givenDueSeconds, givenKey, withGivenCredentials } from '../../../domain/transfer/given-credentials.js';
import { sweepCredentials } from '../../../domain/transfer/sweep-credentials.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { canary } from '../../../scripts/support/canary.js';
import { TransferWorld } from '../../support/transfer-world.js';

const value = canary('kept');

const resourceId = 'res_a';
const speaker: Speaker = { subject: 's', role: 'member', customerId: 'cus_purchaser', scopes: [], correlationId: 'cor_1' };

async function waiting(change: Partial<Transfer> = {}) {
  const world = await TransferWorld.with({ status: 'completed', completedAt: '2026-11-23T10:00:00.000Z', ...change });
  const { transferId } = world;
  await keepCredential(world.tables, { transferId, resourceId, arn: 'arn:a', kind: 'private-key', state: 'waiting' }, world.clock.now());
  await world.vault.put(transferId, resourceId, value);
  const state = async () => (await readCredential(world.tables, transferId, resourceId))?.state;
  const audited = () => world.tables.all('transfers').flatMap(({ sk, what }) => (sk.startsWith('audit#') ? [what] : []));
  return { world, transferId, state, audited, inVault: () => world.vault.get(transferId, resourceId) };
}

describe('what waits to be collected', () => {
  test('stays for 30 days from completion, then goes, written down once', async () => {
    const { world, state, audited, inVault } = await waiting({ completedAt: '2026-11-23T10:10:00.000Z' });

    world.clock.advance(uncollectedSeconds);
    await sweepCredentials(world);
    expect([await state(), await inVault()]).toEqual(['waiting', value]);

    world.clock.advance(600);
    await sweepCredentials(world);
    expect([await state(), await inVault()]).toEqual(['discarded', undefined]);
    expect(await sweepCredentials(world)).toBe(0);
    expect(audited()).toEqual(['credential-discarded']);
  });

  test('stays as long as its transfer is not completed', async () => {
    const { world, state, inVault } = await waiting({ status: 'needs-operator', completedAt: undefined });

    world.clock.advance(2 * uncollectedSeconds);
    await sweepCredentials(world);

    expect([await state(), await inVault()]).toEqual(['waiting', value]);
  });
});

test('what was collected leaves the vault when it need not be told again', async () => {
  const { world, transferId, state, audited, inVault } = await waiting();
  await collectCredential(world, { speaker, transferId, resourceId, idempotencyKey: 'k' });

  world.clock.advance(retellSeconds - 1);
  expect([await sweepCredentials(world), await inVault()]).toEqual([0, value]);
  world.clock.advance(1);
  await sweepCredentials(world);

  expect([await state(), await inVault()]).toEqual(['collected', undefined]);
  expect(await sweepCredentials(world)).toBe(0);
  expect(audited()).toEqual(['credential-collected']);
});

test('a collection at the same moment wins over the sweep', async () => {
  const { world, transferId, state, inVault } = await waiting();
  world.clock.advance(uncollectedSeconds);
  world.tables.beforeTransact = async () => {
    world.tables.beforeTransact = undefined;
    await collectCredential(world, { speaker, transferId, resourceId, idempotencyKey: 'k' });
  };

  await sweepCredentials(world);

  expect([await state(), await inVault()]).toEqual(['collected', value]);
});

describe('values given with a purchase', () => {
  async function given(transferId: string, change: Partial<Transfer>) {
    const world = await TransferWorld.with(change);
    const write = () => world.put('transfers', { pk: transferId, sk: 'party#x' }).then(() => true);
    await withGivenCredentials(world, world.transferId, { res_b: value }, write);
    if (transferId !== world.transferId) {
      // As after a crash between the vault and the purchase.
      await world.vault.put(transferId, 'res_b', value);
      const { sk } = givenKey(transferId);
      await world.put('transfers', { pk: transferId, sk, resourceIds: ['res_b'], dueKind: 'credential', dueAt: world.clock.now() });
    }
    world.clock.advance(givenDueSeconds);
    await sweepCredentials(world);
    return { inVault: await world.vault.get(transferId, 'res_b'), row: await world.tables.get(givenKey(transferId)) };
  }

  const own = 'trf_01JD0000000000000000000000';
  test.each([
    ['no purchase came', 'trf_never', {}, false],
    ['its transfer is undone', own, { status: 'undone' }, false],
    ['its transfer is completed', own, { status: 'completed' }, false],
    ['its transfer is under way', own, { status: 'preparing' }, true],
    ['its transfer needs an operator', own, { status: 'needs-operator' }, true],
  ] as const)('%s', async (_what, transferId, change, stays) => {
    const { inVault, row } = await given(transferId, change);

    expect([inVault !== undefined, row !== undefined]).toEqual([stays, stays]);
  });
});
