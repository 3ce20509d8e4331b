import { describe, expect, it } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import { loadParties } from '../../../domain/transfer/load-parties.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('loadParties', () => {
  it('gives both customers, the provider of the account and the whole manifest', async () => {
    const world = await TransferWorld.with({ bystanders: ['0.0.0.0/0'] });

    const parties = await (await loadParties(world.tables, await world.transfer()))('222222222222');

    expect([parties.from.customerId, parties.to.customerId]).toEqual(['cus_seller', 'cus_purchaser']);
    expect([...parties.manifest].sort()).toEqual(world.entries.map((entry) => entry.arn).sort());
    expect(parties.bystanders).toEqual(['0.0.0.0/0']);
  });

  it('refuses an AWS account that is not registered', async () => {
    const world = await TransferWorld.with();
    const partiesOf = await loadParties(world.tables, await world.transfer());

    await expect(partiesOf('999999999999')).rejects.toThrow(NotFoundError);
  });
});
