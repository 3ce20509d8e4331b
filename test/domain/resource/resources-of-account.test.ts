import { describe, expect, it } from '@jest/globals';
import { resourcesOfAccount } from '../../../domain/resource/resources-of-account.js';
import { ApiWorld, awsAccountId, purchaserId, sellerId } from '../../support/api-world.js';

describe('resourcesOfAccount', () => {
  it('is everything imported of an AWS account, whosever it is', async () => {
    const world = await ApiWorld.start();
    await world.own('s3-bucket', 'arn:aws:s3:::a');
    await world.own('s3-bucket', 'arn:aws:s3:::b', { owner: purchaserId });

    const rows = await resourcesOfAccount(world.tables, awsAccountId);

    expect(rows.map(({ arn, owner }) => [arn, owner])).toEqual([
      ['arn:aws:s3:::a', sellerId],
      ['arn:aws:s3:::b', purchaserId],
    ]);
    expect(await resourcesOfAccount(world.tables, '999999999999')).toEqual([]);
  });
});
