import { ConditionFailedError } from '../errors.js';
import type { Tables, Write } from './tables.js';

/** Writes all or none; false when a condition was false and nothing was written. Throws ContentionError (retryable). */
export async function writeIfHolds(tables: Tables, writes: readonly Write[]): Promise<boolean> {
  try {
    await tables.transact(writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailedError) return false;
    throw error;
  }
}
