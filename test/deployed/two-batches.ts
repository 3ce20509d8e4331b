import { CreateVolumeCommand, DescribeTagsCommand, ModifyVolumeCommand } from '@aws-sdk/client-ec2';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { region, storefront } from '../../scripts/demo/world.js';
import type { DeployedMarket } from '../support/deployed-market.js';

/** One more than a batch holds. */
const volumeCount = 101;

/** A manifest of more than one batch moves as one, or not at all. */
export function twoBatches(open: () => DeployedMarket): void {
  describe('a listing of 101 volumes', () => {
    let market: DeployedMarket;
    const volumeIds: string[] = [];
    let resourceIds: readonly string[];

    const buy = async (title: string, meanwhile: () => Promise<unknown> = async () => undefined) => {
      const listingId = await market.listed(title, resourceIds);
      await meanwhile();
      const { body } = await market.must('purchaser', 'POST /api/purchases', { body: { listingId, listingRevision: 1 } });
      const transferId = body.transferId ?? '';
      const status = await market.rest(transferId);
      const { transfer } = (await market.must('operator', 'GET /api/transfers/{transferId}', { params: { transferId } })).body;
      return { status, batchCount: transfer?.batchCount, failure: transfer?.failure?.code };
    };
    const tagged = async (key: string, value: string) => (await ownTags()).filter((tag) => tag.Key === key && tag.Value === value).length;
    const ownTags = async () => {
      const Filters = [{ Name: 'resource-id', Values: volumeIds }];
      return (await market.clients.ec2.send(new DescribeTagsCommand({ Filters }))).Tags ?? [];
    };
    const lockTags = async () => (await ownTags()).filter((tag) => tag.Key === 'conveyance:lock').length;

    beforeAll(async () => {
      market = open();
      for (let made = 0; made < volumeCount; made += 1) {
        const { VolumeId = '' } = await market.clients.ec2.send(
          new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 1, VolumeType: 'gp3' }),
        );
        volumeIds.push(VolumeId);
      }
      const arns = volumeIds.map((id) => `arn:aws:ec2:${region}:${storefront.awsAccountId}:volume/${id}`);
      resourceIds = await market.import(arns, market.cast.sellerId);
    });

    it('is undone in both batches when one volume of one batch has changed', async () => {
      const [changed = ''] = volumeIds;
      const before = await tagged('conveyance:owner', market.cast.sellerId);
      const change = () => market.clients.ec2.send(new ModifyVolumeCommand({ VolumeId: changed, Size: 2 }));

      expect(await buy('drifting', change)).toEqual({ status: 'undone', batchCount: 2, failure: 'Drifted' });

      expect([before, await tagged('conveyance:owner', market.cast.sellerId), await lockTags()]).toEqual([volumeCount, volumeCount, 0]);
    });

    it('moves whole', async () => {
      await market.import(
        volumeIds.map((id) => `arn:aws:ec2:${region}:${storefront.awsAccountId}:volume/${id}`),
        market.cast.sellerId,
      );

      expect(await buy('whole')).toEqual({ status: 'completed', batchCount: 2, failure: undefined });

      expect([await tagged('conveyance:owner', market.cast.purchaserId), await lockTags()]).toEqual([volumeCount, 0]);
    });
  });
}
