import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';

const drawn = <Value>(count: number, draw: () => Value) => Array.from({ length: count }, draw);

describe('Random', () => {
  it('draws the same from the same seed, and something else from another', () => {
    const [one, again, other] = [new Random(7), new Random(7), new Random(8)];

    const first = drawn(50, () => one.next());

    expect(drawn(50, () => again.next())).toEqual(first);
    expect(drawn(50, () => other.next())).not.toEqual(first);
  });

  it('draws evenly: shares, whole numbers with both ends, weights, the normal curve', () => {
    const random = new Random(1);

    const shares = drawn(20_000, () => random.next());
    const dice = drawn(20_000, () => random.whole(1, 6));
    const named = drawn(20_000, () => random.weighted({ rare: 1, common: 3 }));
    const normal = drawn(20_000, () => random.normal(5, 2));

    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(shares)).toBeCloseTo(0.5, 1);
    expect([...new Set(dice)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(named.filter((name) => name === 'rare').length / named.length).toBeCloseTo(0.25, 1);
    expect(mean(normal)).toBeCloseTo(5, 0);
    expect(Math.sqrt(mean(normal.map((value) => (value - 5) ** 2)))).toBeCloseTo(2, 0);
  });

  it('shuffles without loss, picks what is there, makes hexadecimal digits', () => {
    const random = new Random(3);

    expect(random.shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
    expect([1, 2]).toContain(random.pick([1, 2]));
    expect(() => random.pick([])).toThrow('Nothing to pick from.');
    expect(random.hex(17)).toMatch(/^[0-9a-f]{17}$/);
  });
});
