import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ageDays, countScale, remainderByDay, scaledCount } from '../../../../domain/association/score/age.js';

describe('age of evidence', () => {
  test('halves what is left of an event with every half-life', () => {
    const remainder = remainderByDay(30);

    expect([remainder[0], remainder[30], remainder[60]]).toEqual([16, 8, 4]);
  });

  test('never grows with age, and halves over any half-life from any day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.nat(3_000), (halfLifeDays, day) => {
        const remainder = remainderByDay(halfLifeDays);

        expect(remainder[day + halfLifeDays]).toBeCloseTo((remainder[day] ?? 0) / 2, 9);
        expect(remainder[day + 1]).toBeLessThanOrEqual(remainder[day] ?? 0);
      }),
    );
  });

  test('counts whole days, and takes what is newer than now as new', () => {
    expect(ageDays(10 * 86_400, 0)).toBe(10);
    expect(ageDays(0, 10 * 86_400)).toBe(0);
  });

  test('more events never count for less', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e6), (events, more) => {
        expect(countScale(events + more)).toBeGreaterThanOrEqual(countScale(events));
      }),
    );
  });

  test('saturates counts: ten times as many events say a little more, and in the end nothing more', () => {
    const [one, ten, tenThousand, million] = [16, 160, 160_000, 16_000_000].map(countScale);

    expect([one, ten, tenThousand, million]).toEqual([24, 83, 255, 255]);
  });

  test('looks the scale up wherever it is not full yet, and behind', () => {
    const some = [0, 1, 7, 16, 24_000, 24_890, 24_900, 32_767, 32_768, 16_000_000];

    expect(some.map(scaledCount)).toEqual(some.map(countScale));
    expect(countScale(32_767)).toBe(255);
  });
});
