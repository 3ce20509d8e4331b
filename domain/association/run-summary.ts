import type { Instant } from '../ports/clock.js';
import type { SourceCoverage } from './coverage/coverage-of.js';
import type { DaysOfSource } from './coverage/source-days.js';

/** Lines of log files (events of CloudTrail), summed over files; nothing is dropped without being counted here. */
export interface LineTotals {
  readonly bytes: number;
  readonly lines: number;
  readonly used: number;
  readonly silent: { readonly [reason: string]: number };
  readonly unreadable: { readonly [reason: string]: number };
}

/** What one run of identification was made from and came to; stored beside its index as `index/<customerId>/run.json`. */
export interface RunSummary {
  readonly asOf: Instant;
  /** The period asked for; absent where everything there was read. */
  readonly from?: Instant;
  readonly to?: Instant;
  readonly weightsVersion: string;
  readonly statisticsVersion: string;
  readonly resourceCount: number;
  readonly evidenceCount: number;
  readonly pairCount: number;
  readonly groupCount: number;
  readonly files: { readonly taken: number; readonly repeated: number; readonly unknown: number };
  readonly lines: LineTotals;
  readonly days: readonly DaysOfSource[];
  readonly coverage: readonly SourceCoverage[];
  /** Observations of which an end could not be told, by reason, e.g. `address changed hands`. */
  readonly unresolved: { readonly [reason: string]: number };
}
