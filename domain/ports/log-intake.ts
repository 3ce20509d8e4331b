import type { ReadReport } from '../association/logs/log-source.js';
import type { LogObjectRef } from './identification-work.js';

/** A log object that was read to its end. */
export interface TakenLog {
  readonly key: string;
  readonly report: ReadReport;
  /** Keys of what was made of it: parts of days, and configuration items. */
  readonly parts: readonly string[];
}

/** Reads log objects of the bucket into parts of segments. Throws what the objects throw, and nothing for what is in a log. */
export interface LogIntake {
  /** Reads one; again is the same as once. A log object that is gone meanwhile is none. Throws InvalidInputError for one that is too large. */
  take(object: LogObjectRef): Promise<void>;
  /** How many of these were taken; those being read may count. */
  countTaken(keys: readonly string[]): Promise<number>;
  /** What became of one; undefined while it is not read to its end. */
  taken(key: string): Promise<TakenLog | undefined>;
  /** Merges the parts of an AWS account's day (days since 1970-01-01) where they have changed since. */
  mergeDay(awsAccountId: string, day: number): Promise<void>;
}
