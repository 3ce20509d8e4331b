import { describe, expect, it } from '@jest/globals';
import { backOffice } from '../../../scripts/demo/world.js';
import type { ConsoleStage } from '../../support/console-stage.js';
import { sellerAddsWhatIsStranded, sellerChecksListing, sellerIsSentToResources, sellerMakesDraft } from '../acts/listings.js';
import { sellerListsResources } from '../acts/resources.js';

/** A seller lists an instance without what it needs, and is told before anybody can buy it. */
export function mended(stageOf: () => ConsoleStage): void {
  describe('a draft that would leave something behind', () => {
    it('is told so by the check, and mended as it proposes', async () => {
      const { page } = await stageOf().enter('seller', { path: '/listings/new' });
      await sellerIsSentToResources(page);
      await sellerListsResources(page, [`EC2 instance ${backOffice.name}`]);
      await sellerMakesDraft(page, { title: 'Half a back office', description: '', amount: '5.00', currency: 'USD' });
      expect(await sellerChecksListing(page)).toMatch(/^\d+ blocker/);
      expect(await sellerAddsWhatIsStranded(page)).toBe(2);
      expect(await sellerChecksListing(page)).toMatch(/in the way/);
      expect(await stageOf().close()).toEqual([]);
    });
  });
}
