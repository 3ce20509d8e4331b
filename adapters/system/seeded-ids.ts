import { createHash } from 'node:crypto';
import type { IdPrefix, IdSource } from '../../domain/ports/id-source.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids that come out the same again for the same seed (itself an id), so a request that is worked on twice makes the same things. */
export class SeededIds implements IdSource {
  private count = 0;

  constructor(private readonly seed: string) {}

  /** Time part of the seed's ULID, then 80 bits of hash. */
  next(prefix: IdPrefix): string {
    this.count += 1;
    const digest = createHash('sha256').update(`${this.seed}/${this.count}/${prefix}`).digest();
    const text = Array.from(digest.subarray(0, 16), (byte) => alphabet[byte & 31]).join('');
    return `${prefix}_${this.seed.slice(4, 14)}${text}`;
  }
}
