import { describe, expect, it } from '@jest/globals';
import { declareSolutions } from '../../../../bench/identification/estates/declarations.js';
import { web } from '../../../../bench/identification/estates/families/web.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { aSolutionDraft } from '../../../support/a-solution-draft.js';

function declared(made: 'stack' | 'code' | 'hand', seed: number) {
  const solution = aSolutionDraft(1, { made });
  web(solution);
  declareSolutions(solution.estate, new Random(seed));
  return [...solution.members];
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe('declareSolutions', () => {
  it('declares most of a solution in one stack or in one for each layer, never what was made while running', () => {
    const counts = seeds.map((seed) => {
      const members = declared('stack', seed);
      expect(members.filter(({ isDerived }) => isDerived).some(({ declaredBy }) => declaredBy.some((id) => id.includes(':stack/')))).toBe(
        false,
      );
      return new Set(members.flatMap(({ declaredBy }) => declaredBy.filter((id) => id.includes(':stack/')))).size;
    });

    expect(new Set(counts)).toEqual(new Set([1, 2]));
  });

  it('declares nothing by stack that was made by hand or by other code; some code leaves its workspace as a tag', () => {
    const byHand = seeds.flatMap((seed) => declared('hand', seed));
    const byCode = seeds.flatMap((seed) => declared('code', seed));

    for (const all of [byHand, byCode]) expect(all.some(({ declaredBy }) => declaredBy.some((id) => id.includes(':stack/')))).toBe(false);
    expect(byCode.some(({ tags }) => tags['terraform:workspace'] === 'orders0-prod')).toBe(true);
    expect(byHand.some(({ tags }) => 'terraform:workspace' in tags)).toBe(false);
  });
});
