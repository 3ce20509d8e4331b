import type { Use } from '../wrappers/environment.js';

/** One recurring job. */
export interface Schedule {
  /** Handler file without extension, beside this table. */
  readonly entry: string;
  readonly everyMinutes: number;
  readonly timeoutSeconds: number;
  readonly uses: readonly Use[];
}

/** Every way in by the clock. */
export const schedules = {
  /** Pays sellers whose undo window has ended. */
  PaySellers: { entry: 'pay-sellers', everyMinutes: 1, timeoutSeconds: 60, uses: ['tables'] },
  /** Proves that the ledger sums to zero, that balances are what their entries come to, and that escrow is what is held. */
  ReconcileLedger: { entry: 'reconcile-ledger', everyMinutes: 60, timeoutSeconds: 300, uses: ['tables'] },
  /** Starts again what a crash between a status write and its execution left behind. */
  SweepTransfers: { entry: 'sweep-transfers', everyMinutes: 5, timeoutSeconds: 60, uses: ['tables', 'executions'] },
  /** Takes out of the vault what was collected, what nobody collects, and values whose purchase never came. */
  SweepCredentials: { entry: 'sweep-credentials', everyMinutes: 5, timeoutSeconds: 60, uses: ['tables', 'vault'] },
  /** Compares what is listed with what is there: a listing whose set has changed is offered no longer. */
  CheckListings: { entry: 'check-listings', everyMinutes: 15, timeoutSeconds: 300, uses: ['tables', 'memberCloud', 'vault'] },
  /** Sends runs of identification on their way again whose message was lost, and ends those that never come to an end. */
  SweepIdentifications: { entry: 'sweep-identifications', everyMinutes: 15, timeoutSeconds: 60, uses: ['tables', 'identificationWork'] },
  /** Begins runs of identification where new logs were read, as seldom as the setting `identificationEveryHours` says. */
  StartIdentifications: {
    entry: 'start-identifications',
    everyMinutes: 60,
    timeoutSeconds: 300,
    uses: ['tables', 'objects', 'identificationWork', 'identificationPace'],
  },
} as const satisfies Record<string, Schedule>;
