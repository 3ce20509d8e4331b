import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { currency, region } from '../../../scripts/demo/world.js';
import { shown } from '../../support/browser/shown.js';
import type { ConsoleStage } from '../../support/console-stage.js';
import { sellerChangesPrice, sellerWithdrawsListing } from '../acts/listings.js';
import { purchaserBuys, purchaserReviewsAgain } from '../acts/purchases.js';
import { operatorResumes, partyCancels, partyWatchesTransfer } from '../acts/transfers.js';

const bucket = 'a-bucket-that-is-stuck';

/** A purchase is cancelled, its undo needs an operator, and the operator sends it on. */
export function stuck(stageOf: () => ConsoleStage): void {
  describe('a cancel whose undo needs a hand', () => {
    let seller: Page;
    let purchaser: Page;
    let transferId = '';

    it('begins with a purchaser who reviews a changed offer before buying it', async () => {
      const stage = stageOf();
      const listingId = await listBucket(stage);
      ({ page: seller } = await stage.enter('seller', { path: `/listings/${listingId}` }));
      const change = () => sellerChangesPrice(seller, '15.00');
      const entered = await stage.enter('purchaser', { path: `/marketplace/${listingId}/buy` });
      purchaser = entered.page;
      entered.watch.expect(409, '/api/purchases');
      await purchaserReviewsAgain(purchaser, { price: '10.00 USD', newPrice: '15.00 USD', change });
      await purchaser.goto(`/marketplace/${listingId}/buy`);
      const held = stage.gate.hold(`${stage.app.functionNamePrefix}RecheckResources`);
      const cut = stage.gate.cut(`${stage.app.functionNamePrefix}UnlockResources`);
      transferId = await purchaserBuys(purchaser, { price: '15.00 USD' });
      await partyCancels(purchaser, 'Bought too fast');
      held();
      await partyWatchesTransfer(purchaser, 'needs-operator');
      expect(await shown(purchaser, 'transfer-needs-operator')).toEqual([]);
      cut();
    });

    it('is sent on by the operator, and undone', async () => {
      const { page: operator } = await stageOf().enter('operator', { path: `/transfers/${transferId}` });
      await operatorResumes(operator);
      await Promise.all([operator, purchaser].map((page) => partyWatchesTransfer(page, 'undone')));
      await purchaser.getByText('Bought too fast').first().waitFor();
    });

    it('leaves a listing that its seller can withdraw', async () => {
      await seller.reload();
      await sellerWithdrawsListing(seller);
      expect(await stageOf().close()).toEqual([]);
    });
  });
}

/** An empty bucket of the seller's, for 10 dollars; answers the listing's id. */
async function listBucket({ cast, solutions }: ConsoleStage): Promise<string> {
  const [{ clients, seeded }] = solutions;
  const { awsAccountId } = seeded.solution;
  await clients.s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
  const { body } = await cast.operator.post<{ items: readonly { resourceId: string }[] }>('/api/resources/imports', {
    awsAccountId,
    owner: cast.sellerId,
    select: { kind: 'arns', arns: [`arn:aws:s3:::${bucket}`] },
  });
  const resourceIds = body.items.map((item) => item.resourceId);
  const price = { amountMinor: '1000', currency };
  const { body: draft } = await cast.seller.post<{ listingId: string }>('/api/listings', { title: 'A bucket', price, resourceIds });
  await cast.seller.post(`/api/listings/${draft.listingId}/publish`, {});
  return draft.listingId;
}
