import { describe, expect, it } from '@jest/globals';
import { batch } from '../../../../bench/identification/estates/families/batch.js';
import { web } from '../../../../bench/identification/estates/families/web.js';
import { noises } from '../../../../bench/identification/estates/noises.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { anEstateDraft, aSolutionDraft } from '../../../support/a-solution-draft.js';

function disturbed(noise: keyof typeof noises) {
  const within = anEstateDraft(4);
  const solutions = [0, 1, 2].map(() => aSolutionDraft(4, {}, within));
  for (const solution of solutions) for (const family of [web, batch]) family(solution);
  const { estate } = within;
  const before = { shared: estate.shared.size, sightings: [...estate.sightings], resources: estate.resources.length };
  noises[noise](estate, new Random(2));
  const solutionOf = (arn: string) => solutions.findIndex(({ members }) => [...members].some((one) => one.arn === arn));
  return { estate, solutions, before, solutionOf };
}

describe('noises', () => {
  it.each(['scanner', 'agents', 'people', 'backup'] as const)('%s adds shared services that touch several solutions', (noise) => {
    const { estate, before, solutionOf } = disturbed(noise);

    const added = [...estate.shared].slice(before.shared);
    const touched = estate.sightings
      .slice(before.sightings.length)
      .flatMap(({ from, to }) => (added.includes(from) ? [solutionOf(to.arn)] : added.includes(to) ? [solutionOf(from.arn)] : []));

    expect(added.length).toBeGreaterThan(0);
    expect(new Set(touched).size).toBeGreaterThan(1);
  });

  it('churn loses sightings of members that are gone and shortens the others', () => {
    const { estate, before } = disturbed('churn');

    const derived = (all: typeof estate.sightings) => all.filter(({ from, to }) => from.isDerived || to.isDerived);
    expect(derived(estate.sightings).length).toBeLessThan(derived(before.sightings).length);
    expect(derived(estate.sightings).every(({ firstDaysAgo }) => firstDaysAgo <= 6)).toBe(true);
  });

  it.each(['crosstalk', 'copying'] as const)('%s makes configuration of one solution name another', (noise) => {
    const { solutions, solutionOf } = disturbed(noise);

    const crossing = solutions.flatMap(({ members }, own) =>
      [...members].flatMap(({ links }) => links.filter(({ toArn }) => ![-1, own].includes(solutionOf(toArn)))),
    );

    expect(crossing.length).toBeGreaterThan(0);
  });
});
