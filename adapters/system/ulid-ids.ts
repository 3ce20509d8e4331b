import { monotonicFactory } from 'ulid';
import type { IdPrefix, IdSource } from '../../domain/ports/id-source.js';

/** Real ids: prefix and ULID, rising within one process. */
export class UlidIds implements IdSource {
  private readonly ulid = monotonicFactory();

  next(prefix: IdPrefix): string {
    return `${prefix}_${this.ulid()}`;
  }
}
