import { describe, expect, it } from '@jest/globals';
import { shown } from '../../support/browser/shown.js';
import { type ConsoleStage, stockedCount } from '../../support/console-stage.js';
import { sellerAsksWhatBelongs, sellerCountsResources } from '../acts/resources.js';
import { sellerChoosesByConfidence, sellerSeesSolution } from '../acts/solutions.js';

/** A customer with a thousand cloud resources, of which five hundred belong together. */
export function scale(stageOf: () => ConsoleStage): void {
  describe('a thousand cloud resources', () => {
    it('are listed, and five hundred of them drawn', async () => {
      const { page } = await stageOf().enter('stranger', { path: '/resources' });
      expect(await sellerCountsResources(page)).toBe(stockedCount);
      expect(await shown(page, 'resources-1000')).toEqual([]);
      await sellerAsksWhatBelongs(page, 'vol-00000');
      expect(await sellerSeesSolution(page, 'vol-00000')).toBeGreaterThanOrEqual(stockedCount / 2);
      await sellerChoosesByConfidence(page, 'All');
      expect(await shown(page, 'solution-finder-500')).toEqual([]);
      expect(await stageOf().close()).toEqual([]);
    });
  });
}
