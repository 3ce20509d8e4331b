import { describe, expect, it } from '@jest/globals';
import { listAssociations } from '../../../domain/association/list-associations.js';
import type { Speaker } from '../../../domain/customer/customer.js';
import { NotFoundError } from '../../../domain/errors.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { TransferWorld } from '../../support/transfer-world.js';

const seller: Speaker = { subject: 'sub', role: 'member', customerId: 'cus_seller', scopes: [], correlationId: 'cor_1' };
const arn = 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1';

async function withInstance(): Promise<TransferWorld> {
  const world = await TransferWorld.with();
  const volume = world.entries[0]?.arn ?? '';
  await world.own(world.memberCloud.add('ec2-instance', arn), { links: [{ toArn: volume, relation: 'boots from', needs: true }] });
  return world;
}

describe('listAssociations', () => {
  it("answers what belongs with the seed among its owner's resources", async () => {
    const world = await withInstance();

    const answer = await listAssociations(world, seller, cloudResourceId(arn));

    expect(answer.seedArn).toBe(arn);
    expect(answer.items.map((item) => [item.arn, item.confidence])).toEqual([[world.entries[0]?.arn, expect.closeTo(0.95)]]);
  });

  it('answers a stranger as if there were no such resource', async () => {
    const world = await withInstance();

    await expect(listAssociations(world, { ...seller, customerId: 'cus_other' }, cloudResourceId(arn))).rejects.toThrow(NotFoundError);
  });
});
