import { ConditionFailedError } from '../errors.js';
import type { Tables, Write } from './tables.js';

/** Writes all or none; false when a condition was false and nothing was written. Throws ContentionError (retryable). */
export async function writeIfHolds(tables: Tables, writes: readonly Write[]): Promise<boolean> {
  return ifHolds(tables.transact(writes));
}

/** The same for a transaction that is on its way. */
export async function ifHolds(written: Promise<unknown>): Promise<boolean> {
  try {
    await written;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailedError) return false;
    throw error;
  }
}
