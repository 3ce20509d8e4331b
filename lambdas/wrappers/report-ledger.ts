import type { Reconciliation } from '../../domain/ledger/reconcile-ledger.js';
import { log } from './log.js';
import { measure } from './metrics.js';

/** Lines of one report; an imbalance of more is one defect seen many times. */
const linesMax = 100;

/** Tells what the reconciliation found: the metric always, 0 included, so that it is seen that it looked, and a line of the log for each difference. */
export function reportLedger({ accountCount, differences, unbalanced, imbalanceMinor }: Reconciliation): void {
  measure('LedgerImbalanceMinor', Number(imbalanceMinor));
  for (const { storedMinor, expectedMinor, ...place } of differences.slice(0, linesMax)) {
    log.error('A balance differs', { ...place, storedMinor: storedMinor.toString(), expectedMinor: expectedMinor.toString() });
  }
  for (const { currency, postedDifferenceMinor, pendingDifferenceMinor } of unbalanced) {
    const off = { postedDifferenceMinor: postedDifferenceMinor.toString(), pendingDifferenceMinor: pendingDifferenceMinor.toString() };
    log.error('A currency does not sum to zero', { currency, ...off });
  }
  log.info('Ledger reconciled', { accountCount, differenceCount: differences.length, unbalancedCount: unbalanced.length });
}
