import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { storefront } from '../../../scripts/demo/world.js';
import { shown } from '../../support/browser/shown.js';
import { secretValue } from '../../support/canary-values.js';
import type { ConsoleStage } from '../../support/console-stage.js';
import { customerLooksForHolds, customerOpensWallet, personExportsEntries, walletSays } from '../acts/ledger.js';
import {
  chooseCredential,
  sellerChecksListing,
  sellerFindsListing,
  sellerMakesDraft,
  sellerPreviewsListing,
  sellerPublishesListing,
  sellerRevisesListing,
} from '../acts/listings.js';
import { offerSays, purchaserFindsOffer, purchaserSearchesInVain } from '../acts/marketplace.js';
import { purchaserBuysByKeyboard, sellerCannotBuy } from '../acts/purchases.js';
import { sellerAsksWhatBelongs, sellerCountsResources, sellerFindsResource, sellerSearchesByTag } from '../acts/resources.js';
import {
  sellerChoosesByConfidence,
  sellerJudgesPair,
  sellerJudgesProposal,
  sellerListsSolution,
  sellerLooksCloser,
  sellerMendsStranded,
  sellerReadsBasis,
  sellerReadsDryRun,
  sellerSeesSolution,
  sellerWalksGraph,
} from '../acts/solutions.js';
import { partyFindsTransfer, partyReadsAudit, partyReadsTransfer, partyWatchesTransfer, purchaserCollects } from '../acts/transfers.js';

const price = '1,200.00 USD';

/** A running solution is found, listed, bought by keyboard alone and handed over, as both sides see it. */
export function sale(stageOf: () => ConsoleStage): void {
  describe('a sale', () => {
    let seller: Page;
    let purchaser: Page;
    let listingId = '';
    let transferId = '';

    it('begins with a seller who sees what is proposed as one', async () => {
      ({ page: seller } = await stageOf().enter('seller', { path: '/resources' }));
      await sellerJudgesProposal(seller);
      expect(await shown(seller, 'solutions')).toEqual([]);
    });

    it('goes on with what belongs together with one of them', async () => {
      const [{ seeded }] = stageOf().solutions;
      await seller.getByRole('link', { name: 'Resources', exact: true }).first().click();
      expect(await sellerCountsResources(seller)).toBeGreaterThanOrEqual(2 * seeded.arns.length);
      await sellerFindsResource(seller, seeded.bucket);
      expect(await sellerSearchesByTag(seller, { tag: `solution=${storefront.name}`, type: 'EC2 instance' })).toBe(1);
      await sellerAsksWhatBelongs(seller, storefront.name);
      expect(await sellerSeesSolution(seller, storefront.name)).toBeGreaterThanOrEqual(seeded.arns.length);
      expect(await shown(seller, 'solution-finder')).toEqual([]);
    });

    it('is judged by whoever knows better, and says what it is known from', async () => {
      await sellerReadsBasis(seller);
      await sellerJudgesPair(seller, stageOf().solutions[0].seeded.bucket);
    });

    it('warns of what would be left behind, and proposes it', async () => {
      await sellerChoosesByConfidence(seller, '50 % and more');
      await sellerMendsStranded(seller, { type: 'Security group', name: `${storefront.name}-web` });
      await sellerWalksGraph(seller, storefront.name);
      await sellerLooksCloser(seller);
      expect(await sellerReadsDryRun(seller)).toMatch(/in the way/);
    });

    it('is listed, checked, looked at as a purchaser will see it, and published', async () => {
      await sellerListsSolution(seller);
      await chooseCredential(seller, 'storefront/database', 'Rotate it');
      expect(await shown(seller, 'new-listing')).toEqual([]);
      listingId = await sellerMakesDraft(seller, {
        title: storefront.title,
        description: 'One instance with its volumes, assets and database secret.',
        amount: '1200.00',
        currency: 'USD',
      });
      expect(await sellerChecksListing(seller)).toMatch(/^Nothing is in the way/);
      await sellerPreviewsListing(seller);
      expect(await shown(seller, 'own-listing')).toEqual([]);
      await sellerPublishesListing(seller);
      expect(await sellerRevisesListing(seller, `${storefront.title} and metered`)).toBe(2);
    });

    it('cannot be bought by its seller', async () => {
      await seller.goto(`/marketplace/${listingId}/buy`);
      await sellerCannotBuy(seller);
    });

    it('is found on the marketplace with what was measured', async () => {
      ({ page: purchaser } = await stageOf().enter('purchaser', { path: '/marketplace', scheme: 'dark' }));
      await purchaserSearchesInVain(purchaser);
      expect(await shown(purchaser, 'marketplace')).toEqual([]);
      await purchaserFindsOffer(purchaser, {
        title: `${storefront.title} and metered`,
        search: { words: 'storefront', region: 'eu-west-1', currency: 'USD', from: '1000', to: '2000' },
      });
      expect(await offerSays(purchaser, 'Cost per month')).toMatch(/USD/);
      expect(await shown(purchaser, 'offer')).toEqual([]);
    });

    it('is bought by keyboard alone', async () => {
      transferId = await purchaserBuysByKeyboard(purchaser, { price });
    });

    it('is watched by both until it is complete', async () => {
      await seller.goto(`/transfers/${transferId}`);
      await Promise.all([seller, purchaser].map((page) => partyWatchesTransfer(page, 'completed')));
      const [sold, bought] = [await partyReadsTransfer(seller), await partyReadsTransfer(purchaser)];
      expect(sold.steps).toEqual(bought.steps);
      expect(Object.keys(bought.steps)).toEqual(['done']);
      expect(bought.open).toEqual([]);
      expect(bought.residual).toHaveLength(3);
      expect(await shown(purchaser, 'transfer-completed')).toEqual([]);
      await seller.goto('/transfers');
      await partyFindsTransfer(seller, { transferId, status: 'Completed', text: 'Contoso' });
    });

    it('leaves the purchaser with the new credential, and both with one record', async () => {
      expect(secretValue(await purchaserCollects(purchaser)).length).toBeGreaterThan(10);
      expect(await partyReadsAudit(purchaser)).toEqual(await partyReadsAudit(seller));
    });

    it('has moved the money, to the cent', async () => {
      await customerOpensWallet(purchaser);
      expect(await walletSays(purchaser, 'Available')).toBe('3,800.00 USD');
      await customerLooksForHolds(purchaser);
      expect(await personExportsEntries(purchaser)).toContain('Deposit');
      expect(await shown(purchaser, 'wallet')).toEqual([]);
    });

    it('is over for the seller: the listing is sold', async () => {
      await seller.goto('/listings');
      await sellerFindsListing(seller, { title: `${storefront.title} and metered`, status: 'Sold' });
      expect(await stageOf().close()).toEqual([]);
    });
  });
}
