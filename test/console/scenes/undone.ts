import { AuthorizeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { listAndFind } from '../../../scripts/demo/market.js';
import { Narrator } from '../../../scripts/demo/narrator.js';
import { backOffice, provider } from '../../../scripts/demo/world.js';
import { shown } from '../../support/browser/shown.js';
import type { ConsoleStage } from '../../support/console-stage.js';
import { customerOpensWallet, walletSays } from '../acts/ledger.js';
import { sellerFindsListing } from '../acts/listings.js';
import { purchaserBuys, purchaserIsStopped, purchaserMustConsent } from '../acts/purchases.js';
import { partyReadsTransfer, partyWatchesTransfer } from '../acts/transfers.js';

const price = '800.00 USD';

/** What is for sale is changed by others while it is bought: nothing is sold, and both sides are told why. */
export function undone(stageOf: () => ConsoleStage): void {
  describe('a purchase that is undone', () => {
    let seller: Page;
    let purchaser: Page;
    let available = '';
    let transferId = '';
    let listingId = '';

    it('begins like any other', async () => {
      const stage = stageOf();
      const [, { seeded, ids }] = stage.solutions;
      const resourceIds = seeded.arns.map((arn) => ids.get(arn) ?? '');
      ({ listingId } = await listAndFind(stage.cast, seeded, resourceIds, new Narrator(() => {})));
      ({ page: purchaser } = await stage.enter('purchaser', { path: '/wallet' }));
      await customerOpensWallet(purchaser);
      available = await walletSays(purchaser, 'Available');
      await purchaser.goto(`/marketplace/${listingId}/buy`);
      await purchaserMustConsent(purchaser, { price });
      expect(await shown(purchaser, 'buy')).toEqual([]);
      const release = stage.gate.hold(`${stage.app.functionNamePrefix}RecheckResources`);
      transferId = await purchaserBuys(purchaser, { price });
      await purchaser.getByRole('listitem').filter({ hasText: 'Rotate credentials' }).getByText('done').waitFor();
      await changeFromOutside(stage);
      release();
    });

    it('is shown as undone to both, with the reason and the money back', async () => {
      ({ page: seller } = await stageOf().enter('seller', { path: `/transfers/${transferId}` }));
      await Promise.all([seller, purchaser].map((page) => partyWatchesTransfer(page, 'undone')));
      for (const page of [seller, purchaser]) await page.getByText('Drifted').first().waitFor();
      const read = await partyReadsTransfer(purchaser);
      expect(read.steps.failed).toBe(1);
      expect(await shown(purchaser, 'transfer-undone')).toEqual([]);
      await customerOpensWallet(purchaser);
      expect(await walletSays(purchaser, 'Available')).toBe(available);
    });

    it('leaves the listing on the marketplace, and stops the next purchase before it begins', async () => {
      await seller.goto('/listings');
      await sellerFindsListing(seller, { title: backOffice.title, status: 'Published' });
      await purchaser.goto(`/marketplace/${listingId}/buy`);
      expect(await purchaserIsStopped(purchaser, { price })).toMatch(/seller/);
      expect(await stageOf().close()).toEqual([]);
    });
  });
}

/** The provider opens a port of its own while the transfer waits. */
async function changeFromOutside({ solutions }: ConsoleStage): Promise<void> {
  const [, { clients, seeded }] = solutions;
  const rule = { IpProtocol: 'tcp', FromPort: 9_200, ToPort: 9_200, IpRanges: [{ CidrIp: provider.network }] };
  await clients.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: seeded.groupId, IpPermissions: [rule] }));
}
