import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Claim, endOfTime } from '../../../../domain/association/join/claim.js';
import { changeBetween, holderIn, timelineOf } from '../../../../domain/association/join/timeline.js';
import { unresolved } from '../../../../domain/association/join/unresolved.js';

const seen = (holder: number, from: number, to: number): Claim => ({ holder, from, to, stands: false });
const alike = () => 0;
const { uncertain, unknownAddress } = unresolved;

describe('timelineOf', () => {
  it('is unknown before and after, and uncertain in gaps and where two claim one instant', () => {
    const line = timelineOf([seen(7, 10, 30), seen(8, 20, 40), seen(7, 50, 60)], [], alike);

    expect(line.starts).toEqual([10, 20, 30, 40, 50, 60]);
    expect(line.values).toEqual([7, uncertain, 8, uncertain, 7, unknownAddress]);
  });

  it('knows one holder throughout claims that touch or overlap', () => {
    expect(timelineOf([seen(7, 10, 20), seen(7, 20, 30), seen(7, 15, 25)], [], alike)).toEqual({
      starts: [10, 30],
      values: [7, unknownAddress],
    });
  });

  it('gives way from the interface to the instance, not from one instance to another', () => {
    const rankOf = (holder: number) => (holder >= 100 ? 1 : 0);

    expect(timelineOf([seen(100, 0, 20), seen(7, 10, 30)], [], rankOf).values).toEqual([100, 7, unknownAddress]);
    expect(timelineOf([seen(100, 0, 20), seen(101, 0, 20)], [], rankOf).values).toEqual([uncertain, unknownAddress]);
  });

  it('says the same whatever order claims come in', () => {
    const claim = fc.record({ holder: fc.nat(3), from: fc.nat(50), to: fc.nat(60), stands: fc.boolean() });
    const release = fc.record({ holder: fc.integer({ min: -1, max: 3 }), at: fc.nat(60) });

    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), fc.array(release, { maxLength: 4 }), (claims, releases) => {
        const turned = timelineOf([...claims].reverse(), [...releases].reverse(), alike);

        expect(turned).toEqual(timelineOf(claims, releases, alike));
      }),
    );
  });
});

describe('holderIn', () => {
  const line = timelineOf([seen(7, 10, 20), seen(8, 20, 30)], [], alike);

  it('answers who had it for all of the window, both ends included', () => {
    expect([holderIn(line, 10, 19), holderIn(line, 20, 29)]).toEqual([7, 8]);
    expect([holderIn(line, 10, 20), holderIn(line, 9, 10), holderIn(line, 29, 30)]).toEqual([uncertain, uncertain, uncertain]);
    expect([holderIn(line, 0, 9), holderIn(line, 30, 99)]).toEqual([unknownAddress, unknownAddress]);
  });

  it('answers unknown where nothing is known', () => {
    expect(holderIn({ starts: [], values: [] }, 0, endOfTime - 1)).toBe(unknownAddress);
  });
});

describe('changeBetween', () => {
  const before = timelineOf([seen(7, 10, 20)], [], alike);
  const meaningOf = (holder: number) => Math.max(holder, -1);

  it('tells from when to when two lines differ', () => {
    expect(changeBetween(before, timelineOf([seen(7, 10, 15), seen(8, 30, 40)], [], alike), meaningOf)).toEqual({ first: 15, last: 39 });
    expect(changeBetween(before, timelineOf([{ ...seen(7, 10, 20), stands: true }], [], alike), meaningOf)).toEqual({
      first: 20,
      last: endOfTime - 1,
    });
  });

  it('tells nothing where both mean the same', () => {
    expect(changeBetween(before, before, meaningOf)).toBeUndefined();
    expect(
      changeBetween(before, timelineOf([seen(7, 10, 20), seen(8, 30, 40)], [], alike), (holder) => (holder === 7 ? 7 : -1)),
    ).toBeUndefined();
  });
});
