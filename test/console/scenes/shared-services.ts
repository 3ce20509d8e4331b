import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { shown } from '../../support/browser/shown.js';
import type { ConsoleStage } from '../../support/console-stage.js';
import { closeLogBucket, seedSharedServices, sharing } from '../../support/seed-shared-services.js';
import { sellerChecksListing, sellerPreviewsListing, sellerPublishesListing } from '../acts/listings.js';
import { purchaserBuys, purchaserReadsFindings } from '../acts/purchases.js';
import { sellerAsksWhatBelongs } from '../acts/resources.js';
import {
  isSharedChosen,
  purchaserSeesStaying,
  sellerDecidesShared,
  sellerDraftsAsFound,
  sellerReadsFindings,
  sellerReadsNewListing,
  sellerReadsOtherUsers,
  sellerSeesShared,
} from '../acts/shared-services.js';
import { sellerListsSolution } from '../acts/solutions.js';
import { partyReadsTransfer, partyWatchesTransfer, reportsComeLate } from '../acts/transfers.js';

const { logBucket: name, sold, staying } = sharing;
const shared = `S3 bucket ${name}`;
const outside = 'Blocker: Sends data outside';
const logsGoOn = 'Warning: Sends logs to seller';
const unproven = 'Warning: Granted access unproven';
const staysGranted = 'S3 bucket, eu-west-1: access granted';
const narrow = { width: 360, height: 800 };

/** What two solutions use is decided by itself: each choice does what it says, up to the draft. */
export function sharedServices(stageOf: () => ConsoleStage): void {
  describe('a bucket in which two solutions store their logs', () => {
    let seller: Page;
    let arn = '';
    let listingId = '';

    beforeAll(async () => {
      arn = await seedSharedServices(stageOf());
      ({ page: seller } = await stageOf().enter('seller', { path: '/resources' }));
    });

    const find = async () => {
      await seller.goto('/resources');
      await sellerAsksWhatBelongs(seller, sold.name);
      await sellerSeesShared(seller, { name, reason: 'stores logs in' });
    };

    it('is marked as shared, with its reason, and left out until it is decided', async () => {
      await find();
      expect(await isSharedChosen(seller, name)).toBe(false);
      expect(await shown(seller, 'shared-service-undecided')).toEqual([]);
    });

    it('moves along, in the manifest, and says who else uses it', async () => {
      expect(await sellerDecidesShared(seller, shared, 'Move it along')).toEqual(['Keep it', 'Move it along', 'Keep it and grant access']);
      expect(await sellerReadsOtherUsers(seller)).toBe(`Used by what stays with you: ${staying.name}-assets-${staying.awsAccountId}.`);
      expect(await isSharedChosen(seller, name)).toBe(true);
      expect(await sellerReadsFindings(seller)).not.toContain(outside);
      expect(await shown(seller, 'shared-service-moves')).toEqual([]);
      await sellerListsSolution(seller);
      expect(await sellerReadsNewListing(seller, name)).toEqual({ description: '', leftBehind: [], isGranted: false, isListed: true });
    });

    it('stays with the seller, out of the set, and the listing says so: both agree that it goes on receiving logs', async () => {
      await find();
      await sellerDecidesShared(seller, shared, 'Move it along');
      const checked = seller.waitForRequest((asked) => asked.url().endsWith('/preflight') && asked.postData()?.includes(arn) === true);
      await sellerDecidesShared(seller, shared, 'Keep it');
      await checked;
      expect(await isSharedChosen(seller, name)).toBe(false);
      const findings = await sellerReadsFindings(seller);
      expect(findings).toContain(logsGoOn);
      expect(findings).not.toContain(outside);
      await sellerListsSolution(seller);
      expect(await sellerReadsNewListing(seller, name)).toEqual({ description: '', leftBehind: [arn], isGranted: false, isListed: false });
    });

    it('stays and access is granted: a term of the listing, checked against its own policy', async () => {
      await find();
      await sellerDecidesShared(seller, shared, 'Keep it and grant access');
      expect(await sellerReadsFindings(seller)).not.toContain(unproven);
      expect(await shown(seller, 'shared-service-granted')).toEqual([]);
      await sellerListsSolution(seller);
      expect(await sellerReadsNewListing(seller, name)).toEqual({ description: '', leftBehind: [arn], isGranted: true, isListed: false });
      expect(await shown(seller, 'shared-service-new-listing')).toEqual([]);
      await sellerDraftsAsFound(seller, sold.title);
      expect(await sellerChecksListing(seller)).toMatch(/^Nothing is in the way/);
      await sellerPreviewsListing(seller);
      await purchaserSeesStaying(seller, staysGranted);
      expect(await seller.getByRole('main').getByText(arn, { exact: true }).count()).toBe(2);
      expect(await shown(seller, 'shared-service-own-listing')).toEqual([]);
      await sellerPublishesListing(seller);
    });

    it('is named by type and region to whoever buys, before they agree', async () => {
      listingId = new URL(seller.url()).pathname.split('/').at(-1) ?? '';
      const { page } = await stageOf().enter('purchaser', { path: `/marketplace/${listingId}` });
      await purchaserSeesStaying(page, staysGranted);
      expect(await shown(page, 'shared-service-offer')).toEqual([]);
      await page.goto(`/marketplace/${listingId}/buy`);
      await purchaserSeesStaying(page, staysGranted);
      expect(await purchaserReadsFindings(page)).toMatch(/^Nothing stops/);
      expect(await page.getByText(logsGoOn).count()).toBe(1);
      expect(await shown(page, 'shared-service-buying')).toEqual([]);
      expect((await page.getByRole('main').innerText()).includes(name)).toBe(false);
    });

    it('is warned of where nothing lets in what is sold any more', async () => {
      await closeLogBucket(stageOf());
      await sellerChecksListing(seller);
      await seller.getByText(unproven).waitFor();
      expect(await shown(seller, 'shared-service-unproven')).toEqual([]);
      expect(await stageOf().close()).toEqual([]);
    });

    it.each([
      ['dark', { scheme: 'dark' }],
      ['narrow', { viewport: narrow }],
    ] as const)('reads in a %s window', async (look, view) => {
      const { page } = await stageOf().enter('seller', { ...view, path: '/resources' });
      await sellerAsksWhatBelongs(page, sold.name);
      await sellerSeesShared(page, { name, reason: 'stores logs in' });
      await sellerDecidesShared(page, shared, 'Move it along');
      await sellerReadsOtherUsers(page);
      expect(await shown(page, `shared-service-${look}`)).toEqual([]);
      expect(Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))).toBeLessThanOrEqual(0);
      expect(await stageOf().close()).toEqual([]);
    });

    it('is agreed to with the purchase: the solution goes over, the bucket stays and goes on receiving logs', async () => {
      const { page } = await stageOf().enter('purchaser', { path: `/marketplace/${listingId}/buy` });
      const late = await reportsComeLate(page);
      await purchaserBuys(page, { price: '10.00 USD' });
      await partyWatchesTransfer(page, 'completed');
      expect(late()).toBeGreaterThan(0);
      expect(await page.getByText('S3 bucket, eu-west-1 (access granted)').count()).toBe(1);
      const { open, residual } = await partyReadsTransfer(page);
      expect(open).toEqual([]);
      expect(residual).toHaveLength(3);
      await page
        .getByText(/^By the terms it stays with the former owner/)
        .first()
        .waitFor();
      expect(await shown(page, 'shared-service-transfer')).toEqual([]);
      expect(await stageOf().close()).toEqual([]);
    });
  });
}
