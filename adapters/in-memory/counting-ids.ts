import type { IdPrefix, IdSource } from '../../domain/ports/id-source.js';

/** Ids that count from 1, in the shape of real ones: `trf_00000000000000000000000001`. */
export class CountingIds implements IdSource {
  private count = 0;

  next(prefix: IdPrefix): string {
    this.count += 1;
    return `${prefix}_${String(this.count).padStart(26, '0')}`;
  }
}
