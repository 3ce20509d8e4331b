import { describe, expect, it } from '@jest/globals';
import { schedulesPage } from '../../../scripts/generate/schedules-page.js';

describe('schedulesPage', () => {
  it('has a line for each schedule', () => {
    const { text } = schedulesPage({ PaySellers: { entry: 'pay-sellers', everyMinutes: 1, timeoutSeconds: 60, uses: ['tables'] } });
    expect(text).toContain('| [PaySellers](../../lambdas/schedules/pay-sellers.ts) | 1 | 60 | `tables` |');
  });
});
