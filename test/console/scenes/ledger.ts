import { describe, expect, it } from '@jest/globals';
import { shown } from '../../support/browser/shown.js';
import { signOut } from '../../support/browser/sign-in-as.js';
import type { ConsoleStage } from '../../support/console-stage.js';
import { operatorGoesBack, operatorLooksInVain, operatorOpensEscrow, operatorOpensLedger } from '../acts/ledger.js';

interface Listed {
  readonly items: readonly { readonly transferId: string; readonly status: string }[];
}

/** The operator reads the books. */
export function ledger(stageOf: () => ConsoleStage): void {
  describe('the ledger', () => {
    it('sums to zero before the operator, account by account', async () => {
      const stage = stageOf();
      const { items } = await stage.cast.seller.get<Listed>('/api/transfers');
      const transferId = items.find(({ status }) => status === 'completed')?.transferId ?? '';
      const { page } = await stage.enter('operator', { path: '/marketplace' });
      expect(await operatorOpensLedger(page)).toBeGreaterThan(3);
      expect(await shown(page, 'ledger')).toEqual([]);
      await operatorLooksInVain(page);
      await operatorOpensEscrow(page, { transferId });
      await operatorGoesBack(page);
      await signOut(page);
      expect(await stage.close()).toEqual([]);
    });
  });
}
