import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { featureColumn, featureNames } from '../../../../domain/association/score/features.js';
import { PairProfiles, profileStep } from '../../../../domain/association/score/pair-profiles.js';

const { tag, needs } = featureColumn;
const secondTag = featureColumn['second-tag'];

describe('PairProfiles', () => {
  test('knows nothing of a pair before its first row', () => {
    const profiles = new PairProfiles(0);

    expect([profiles.count, profiles.strengths(needs)[0], profiles.actors()[0]]).toEqual([1, 0, 0]);
  });

  test('takes the strongest row of a feature, and the second strongest tag', () => {
    const profiles = new PairProfiles(4);
    const steps = [profileStep(tag, 90, 0), profileStep(tag, 200, 1), profileStep(tag, 10, 8), profileStep(needs, 255, 0)];

    const last = steps.reduce((profile, step) => profiles.after(profile, step), 0);

    expect([tag, secondTag, needs].map((column) => profiles.strengths(column)[last])).toEqual([200, 90, 255]);
    expect(profiles.actors()[last]).toBe(9);
  });

  test('gives pairs one number exactly where the same is known of them, in whatever order it was read', () => {
    const step = fc.tuple(fc.constantFrom(tag, needs), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 15 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), (left, right) => {
        const profiles = new PairProfiles(24);
        const read = (steps: typeof left) => steps.reduce((profile, of) => profiles.after(profile, profileStep(...of)), 0);
        const [one, other] = [read(left), read(right)];
        const known = (profile: number) => [...featureNames.keys()].map((column) => profiles.strengths(column)[profile]);

        expect(read(left.toReversed())).toBe(one);
        const isSame = known(one).join() === known(other).join() && profiles.actors()[one] === profiles.actors()[other];
        expect(one === other).toBe(isSame);
      }),
    );
  });

  test('has room for as many profiles as there are rows', () => {
    const profiles = new PairProfiles(3_000);
    const numbers = Array.from({ length: 3_000 }, (_, at) =>
      profiles.after(profiles.after(0, profileStep(tag, at >> 8, 0)), profileStep(needs, at & 255, 0)),
    );

    expect(new Set(numbers).size).toBe(3_000);
    expect(profiles.strengths(needs)[numbers[2_999] ?? 0]).toBe(2_999 & 255);
  });
});
