import { describe, expect, it } from '@jest/globals';
import { addCrosstalk, addOverlap, twoSolutions } from '../../../../bench/identification/estates/crosstalk.js';
import { serverless } from '../../../../bench/identification/estates/families/serverless.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { anEstateDraft, aSolutionDraft } from '../../../support/a-solution-draft.js';

function twoServerless(seed: number) {
  const within = anEstateDraft(seed);
  const solutions = [0, 1].map(() => aSolutionDraft(seed, {}, within));
  for (const solution of solutions) serverless(solution);
  return { ...within, solutions };
}

describe('addCrosstalk', () => {
  it('lets one solution call an interface of another', () => {
    const { estate, solutions } = twoServerless(3);

    addCrosstalk(estate, new Random(1), 2);

    const arns = solutions.map(({ members }) => new Set([...members].map(({ arn }) => arn)));
    const crossing = [...(solutions[0]?.members ?? [])].flatMap(({ links }) => links).filter(({ toArn }) => arns[1]?.has(toArn));
    const back = [...(solutions[1]?.members ?? [])].flatMap(({ links }) => links).filter(({ toArn }) => arns[0]?.has(toArn));
    expect(crossing.length + back.length).toBeGreaterThan(0);
  });
});

describe('addOverlap', () => {
  it('gives some data to two solutions in about one account of four', () => {
    const overlapping = Array.from({ length: 60 }, (_, seed) => {
      const { estate, solutions } = twoServerless(seed);
      addOverlap(estate, new Random(seed));
      return [...(solutions[0]?.members ?? [])].filter((one) => solutions[1]?.members.has(one)).length;
    });

    expect(Math.max(...overlapping)).toBe(1);
    expect(overlapping.filter((count) => count > 0).length).toBeGreaterThan(5);
    expect(overlapping.filter((count) => count > 0).length).toBeLessThan(30);
  });
});

describe('twoSolutions', () => {
  it('are never the same, and there must be two', () => {
    const { estate } = twoServerless(1);

    const [one, other] = twoSolutions(estate, new Random(1));

    expect(one).not.toBe(other);
    expect(() => twoSolutions(anEstateDraft().estate, new Random(1))).toThrow('at least two solutions');
  });
});
