import { describe, expect, it } from '@jest/globals';
import { claimsMax } from '../../../../domain/association/join/address-claims.js';
import { DaySightings } from '../../../../domain/association/join/day-sightings.js';

function claimsOf(sightings: readonly (readonly [holder: number, first: number, last: number])[], rankOf = (_: number) => 0) {
  const day = new DaySightings();
  for (const sighting of sightings) day.add('vpc-1', '10.0.0.5', ...sighting);
  return day.claimsOf('vpc-1', '10.0.0.5', rankOf).map(({ holder, from, to }) => [holder, from, to]);
}

describe('DaySightings', () => {
  it('bridges what two aggregated windows leave open, and no more', () => {
    expect(
      claimsOf([
        [7, 0, 59],
        [7, 1260, 1300],
      ]),
    ).toEqual([[7, 0, 1301]]);
    expect(
      claimsOf([
        [7, 0, 59],
        [7, 1261, 1300],
      ]),
    ).toEqual([
      [7, 0, 60],
      [7, 1261, 1301],
    ]);
  });

  it('bridges nothing in which another holder was seen, unless both hold it together', () => {
    const crossed = [
      [7, 0, 59],
      [8, 100, 110],
      [7, 300, 359],
    ] as const;

    expect(claimsOf(crossed)).toHaveLength(3);
    expect(claimsOf(crossed, (holder) => holder)).toHaveLength(2);
  });

  it('bridges nothing where there are too many sightings to tell', () => {
    const many = Array.from({ length: claimsMax + 1 }, (_, n) => [7, n * 2, n * 2] as const);

    expect(claimsOf(many)).toHaveLength(claimsMax + 1);
  });

  it('knows in which networks it saw an address', () => {
    const day = new DaySightings();
    day.add('vpc-1', '10.0.0.5', 7, 0, 1);

    expect([day.scopesOf('10.0.0.5'), day.scopesOf('10.0.0.6'), day.claimsOf('vpc-2', '10.0.0.5', () => 0)]).toEqual([['vpc-1'], [], []]);
  });
});
