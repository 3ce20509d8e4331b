import { describe, expect, it } from '@jest/globals';
import { estateSet, splits } from '../../../../bench/identification/estates/estate-sets.js';
import { familyNames } from '../../../../bench/identification/estates/families/families.js';

describe('estateSet', () => {
  it('shares no scheme and no disturbance between fit and judgement, and no seed between any two', () => {
    for (const part of ['namings', 'tagSchemes', 'noises'] as const) {
      const fit: readonly string[] = splits.fit[part];
      expect(splits.judge[part].filter((one: string) => fit.includes(one))).toEqual([]);
    }
    const seeds = (['fit', 'trial', 'judge'] as const)
      .flatMap((side) => familyNames.flatMap((family) => estateSet(side, family, 50)))
      .map(({ seed }) => seed);
    expect(new Set(seeds).size).toBe(3 * 50 * familyNames.length);
  });

  it('gives every family every scheme and disturbance of its side', () => {
    for (const family of familyNames) {
      const set = estateSet('judge', family, 12);
      expect(new Set(set.map(({ tagScheme }) => tagScheme))).toEqual(new Set(splits.judge.tagSchemes));
      expect(new Set(set.map(({ naming }) => naming))).toEqual(new Set(splits.judge.namings));
      expect(new Set(set.map(({ noise }) => noise))).toEqual(new Set(splits.judge.noises));
    }
  });

  it('knows nine families or more, four schemes of names and tags or more, and three disturbances or more', () => {
    const all = [...Object.values(splits)];
    expect(familyNames.length).toBeGreaterThanOrEqual(9);
    expect(all.flatMap(({ namings }) => namings).length).toBeGreaterThanOrEqual(4);
    expect(all.flatMap(({ tagSchemes }) => tagSchemes).length).toBeGreaterThanOrEqual(4);
    expect(all.flatMap(({ noises }) => noises).length).toBeGreaterThanOrEqual(3);
  });
});
