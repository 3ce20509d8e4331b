import { describe, expect, test } from '@jest/globals';
import { ownerTag } from '../../../domain/resource/ownership-tags.js';
import { ApiWorld, awsAccountId, purchaserId, sellerId } from '../../support/api-world.js';

const route = 'POST /api/resources/imports';
const arn = `arn:aws:ec2:eu-west-1:${awsAccountId}:volume/vol-9`;

describe('importResources', () => {
  test('writes rows of the named owner and mirrors it; a second owner changes nothing', async () => {
    const world = await ApiWorld.start();
    world.memberCloud.add('ebs-volume', arn, { tags: { [ownerTag]: purchaserId } });
    const select = { kind: 'arns', arns: [arn] };

    const first = await world.call('operator', route, { body: { awsAccountId, owner: sellerId, select } });
    const second = await world.call('operator', route, { body: { awsAccountId, owner: purchaserId, select } });

    expect(first.body.items).toMatchObject([{ arn, outcome: 'imported' }]);
    expect(second.body.items).toMatchObject([{ arn, outcome: 'alreadyOwned' }]);
    expect(world.memberCloud.resource(arn).tags[ownerTag]).toBe(sellerId);
  });

  test('customers import nothing', async () => {
    const world = await ApiWorld.start();

    expect((await world.call('seller', route, { body: { awsAccountId, owner: sellerId, select: { kind: 'account' } } })).status).toBe(403);
    expect(world.memberCloud.calls).toEqual([]);
  });
});
