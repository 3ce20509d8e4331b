import { describe, expect, it } from '@jest/globals';
import { shown } from '../../support/browser/shown.js';
import { type ConsoleStage, stock } from '../../support/console-stage.js';
import { sellerAsksWhatBelongs, sellerCountsResources } from '../acts/resources.js';
import { sellerChoosesByConfidence, sellerSeesSolution } from '../acts/solutions.js';

/** As many as a list of the console keeps. */
const listedMax = 1_000;

/** A customer with more cloud resources than a list keeps, of which two thousand belong together. */
export function scale(stageOf: () => ConsoleStage): void {
  describe('two thousand cloud resources', () => {
    it('are listed as far as a list goes, and all that belong together drawn', async () => {
      const { page } = await stageOf().enter('stranger', { path: '/resources' });
      expect(await sellerCountsResources(page)).toBe(listedMax);
      expect(await shown(page, 'resources-cut')).toEqual([]);
      await sellerAsksWhatBelongs(page, 'vol-00000');
      expect(await sellerSeesSolution(page, 'vol-00000')).toBe(stock.togetherCount);
      await sellerChoosesByConfidence(page, 'All');
      expect(await shown(page, 'solution-finder-2000')).toEqual([]);
      expect(await stageOf().close()).toEqual([]);
    });
  });
}
