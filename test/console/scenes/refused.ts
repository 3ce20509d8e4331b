import { describe, expect, it } from '@jest/globals';
import type { ConsoleStage } from '../../support/console-stage.js';
import { personIsRefused } from '../acts/ledger.js';
import { strangerIsRefused as strangerSeesNoListing } from '../acts/listings.js';
import { strangerSeesNoSolution } from '../acts/solutions.js';
import { strangerIsRefused as strangerSeesNoTransfer } from '../acts/transfers.js';

interface Listed {
  readonly items: readonly {
    readonly transferId: string;
    readonly listingId: string;
    readonly fromCustomerName: string;
    readonly status: string;
  }[];
}

/** Links that others sent, or that somebody guessed, show nothing of what is not theirs. */
export function refused(stageOf: () => ConsoleStage): void {
  describe('a deep link to what is not one’s own', () => {
    it('is refused to another tenant, and tells nothing', async () => {
      const stage = stageOf();
      const { items } = await stage.cast.seller.get<Listed>('/api/transfers');
      const sold = items.find(({ status }) => status === 'completed');
      const { transferId = '', listingId = '', fromCustomerName = '' } = sold ?? {};
      const [{ ids, seeded }] = stage.solutions;
      const resourceId = ids.get(seeded.arns[0] ?? '') ?? '';
      const { page, watch } = await stage.enter('stranger', { path: '/wallet' });
      watch.expect(404, `/api/transfers/${transferId}`);
      watch.expect(404, `/api/listings/${listingId}`);
      watch.expect(404, `/api/resources/${resourceId}`);
      const said = [await strangerSeesNoTransfer(page, transferId)];
      await page.goto(`/listings/${listingId}`);
      await strangerSeesNoListing(page);
      said.push(await page.getByRole('main').innerText());
      await page.goto(`/resources/${resourceId}/solution`);
      await strangerSeesNoSolution(page);
      said.push(await page.getByRole('main').innerText());
      await page.goto('/transfers');
      await page.getByText('You are not a party of any transfer').waitFor();
      expect(said.filter((text) => text.includes(fromCustomerName) || text.includes(seeded.instanceId))).toEqual([]);
      expect(await stage.close()).toEqual([]);
    });

    it('is refused to the wrong role', async () => {
      const stage = stageOf();
      const customer = await stage.enter('purchaser', { path: '/transfers' });
      customer.watch.expect(403, '/api/operator/ledger/trial-balance');
      await customer.page.goto('/ledger');
      expect(await personIsRefused(customer.page)).toMatch(/role/);
      const operator = await stage.enter('operator', { path: '/ledger' });
      operator.watch.expect(403, '/api/wallet');
      await operator.page.goto('/wallet');
      expect(await personIsRefused(operator.page)).toMatch(/role/);
      expect(await stage.close()).toEqual([]);
    });

    it('leads nowhere when there is no such page', async () => {
      const { page } = await stageOf().enter('purchaser', { path: '/no/such/page' });
      await page.getByRole('heading', { name: 'No such page', level: 1 }).waitFor();
      await page.getByRole('main').getByRole('link', { name: 'first page' }).click();
      await page.getByRole('heading', { name: 'Resources', level: 1 }).waitFor();
      expect(await stageOf().close()).toEqual([]);
    });
  });
}
