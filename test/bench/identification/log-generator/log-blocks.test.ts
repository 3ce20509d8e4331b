import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { blockOf, type GeneratedKind, logShares } from '../../../../bench/identification/log-generator/log-blocks.js';
import { logPlace } from '../../../../bench/identification/log-generator/log-place.js';

describe('blockOf', () => {
  it.each(Object.keys(logShares) as GeneratedKind[])(
    'makes about as many bytes of %s as are asked for, the same with the same seed',
    (kind) => {
      const fill = (seed: number) => blockOf(kind, 200_000, seed).fill(logPlace.startSeconds, new Random(1));

      expect(Math.abs(fill(1).length / 200_000 - 1)).toBeLessThan(0.15);
      expect(Buffer.compare(fill(1), fill(1))).toBe(0);
      expect(Buffer.compare(fill(1), fill(2))).not.toBe(0);
    },
  );
});
