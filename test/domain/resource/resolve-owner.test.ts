import { describe, expect, it } from '@jest/globals';
import { resolveOwners } from '../../../domain/resource/resolve-owner.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { anOwnedResource } from '../../support/owned-resource.js';
import { TransferWorld } from '../../support/transfer-world.js';

const cut = '2026-11-23T10:05:00.000Z';

async function ownersIn(changes: Partial<Transfer>): Promise<readonly string[]> {
  const world = await TransferWorld.with({ cut, ...changes });
  const rows = [
    anOwnedResource('arn:a', { lock: world.transferId }),
    anOwnedResource('arn:b', { lock: world.transferId }),
    anOwnedResource('arn:c'),
  ];
  return (await resolveOwners(world.tables, rows)).map((row) => `${row.owner} ${row.payers.at(-1)?.payer}`);
}

describe('resolveOwners', () => {
  it.each(['accepted', 'preparing', 'undoing', 'undone'] as const)(
    'leaves locked rows with the seller while the transfer is %s',
    async (status) => {
      expect(await ownersIn({ status })).toEqual(Array(3).fill('cus_seller cus_seller'));
    },
  );

  it.each(['completing', 'completed'] as const)('flips all locked rows at once when the transfer is %s', async (status) => {
    expect(await ownersIn({ status })).toEqual(['cus_purchaser cus_purchaser', 'cus_purchaser cus_purchaser', 'cus_seller cus_seller']);
  });

  it('flips payment alone where the parties asked for it', async () => {
    expect((await ownersIn({ status: 'completing', movesControl: false }))[0]).toBe('cus_seller cus_purchaser');
  });

  it('leaves with the seller what is replaced rather than moved', async () => {
    const world = await TransferWorld.with({ status: 'completing', cut });

    const [row] = await resolveOwners(world.tables, [anOwnedResource('arn:a', { lock: world.transferId, replacedBy: 'arn:new' })]);

    expect(row?.owner).toBe('cus_seller');
  });
});
