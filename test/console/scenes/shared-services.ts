import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { shown } from '../../support/browser/shown.js';
import type { ConsoleStage } from '../../support/console-stage.js';
import { seedSharedServices, sharing } from '../../support/seed-shared-services.js';
import { sellerPreviewsListing } from '../acts/listings.js';
import { sellerAsksWhatBelongs } from '../acts/resources.js';
import {
  isSharedChosen,
  sellerDecidesShared,
  sellerDraftsAsFound,
  sellerReadsFindings,
  sellerReadsNewListing,
  sellerReadsOtherUsers,
  sellerSeesShared,
} from '../acts/shared-services.js';
import { sellerListsSolution } from '../acts/solutions.js';

const { logBucket: name, sold, staying } = sharing;
const shared = `S3 bucket ${name}`;
const outside = 'Blocker: Sends data outside';
const narrow = { width: 360, height: 800 };

/** What two solutions use is decided by itself: each choice does what it says, up to the draft. */
export function sharedServices(stageOf: () => ConsoleStage): void {
  describe('a bucket in which two solutions store their logs', () => {
    let seller: Page;
    let arn = '';

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
      expect(await sellerReadsNewListing(seller, name)).toEqual({ description: '', leftBehind: [], isListed: true });
    });

    it('stays with the seller, out of the set, and the listing says that it is left behind', async () => {
      await find();
      await sellerDecidesShared(seller, shared, 'Move it along');
      const checked = seller.waitForRequest((asked) => asked.url().endsWith('/preflight') && asked.postData()?.includes(arn) === true);
      await sellerDecidesShared(seller, shared, 'Keep it');
      await checked;
      expect(await isSharedChosen(seller, name)).toBe(false);
      expect(await sellerReadsFindings(seller)).toContain(outside);
      await sellerListsSolution(seller);
      expect(await sellerReadsNewListing(seller, name)).toEqual({ description: '', leftBehind: [arn], isListed: false });
    });

    it('stays and access is granted: in the words of the listing, down to the draft', async () => {
      await find();
      await sellerDecidesShared(seller, shared, 'Keep it and grant access');
      expect(await shown(seller, 'shared-service-granted')).toEqual([]);
      await sellerListsSolution(seller);
      const description = `Access is granted to: ${shared}.`;
      expect(await sellerReadsNewListing(seller, name)).toEqual({ description, leftBehind: [arn], isListed: false });
      expect(await shown(seller, 'shared-service-new-listing')).toEqual([]);
      await sellerDraftsAsFound(seller, sold.title);
      await sellerPreviewsListing(seller);
      await seller.getByRole('main').getByText(description).first().waitFor();
      await seller.getByRole('main').getByText(arn, { exact: true }).waitFor();
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
  });
}
