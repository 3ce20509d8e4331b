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
  /** Starts again what a crash between a status write and its execution left behind. */
  SweepTransfers: { entry: 'sweep-transfers', everyMinutes: 5, timeoutSeconds: 60, uses: ['tables', 'executions'] },
} as const satisfies Record<string, Schedule>;
