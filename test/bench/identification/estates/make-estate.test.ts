import { describe, expect, it } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { familyNames } from '../../../../bench/identification/estates/families/families.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { evidenceSources, sourceNames } from '../../../../domain/association/evidence/evidence-source.js';

const options = familyNames.flatMap((family) => estateSet('judge', family, 3));
const [first] = options;
if (first === undefined) throw new Error('There are families.');

describe('makeEstate', () => {
  it('makes the same from the same options, to the bit', () => {
    expect(makeEstate(first)).toEqual(makeEstate(first));
    expect(makeEstate({ ...first, seed: first.seed + 1 }).resources).not.toEqual(makeEstate(first).resources);
  });

  it.each(options.map((one) => [one.family, one.seed, one] as const))('%s %i: whole truth, nobody twice', (_family, _seed, one) => {
    const { resources, solutions, shared, platform, unclear, needed } = makeEstate(one);

    const arns = new Set(resources.map(({ arn }) => arn));
    expect(arns.size).toBe(resources.length);
    expect(resources.length).toBeGreaterThanOrEqual(40);
    expect(resources.length).toBeLessThanOrEqual(700);
    expect(solutions.length).toBeGreaterThanOrEqual(3);
    expect(solutions.length).toBeLessThanOrEqual(15);
    for (const members of solutions) for (const arn of members) expect(arns.has(arn) && !shared.includes(arn)).toBe(true);
    expect(new Set([...shared, ...platform, ...unclear]).size).toBe(shared.length + platform.length + unclear.length);
    expect(needed.every(([from, to]) => arns.has(from) && arns.has(to))).toBe(true);
    expect(resources.map(({ arn }) => arn)).toEqual([...arns].sort());
  });

  it('plants shared services that two solutions or more touch', () => {
    const planted = options.map((one) => makeEstate(one).shared.length);

    expect(planted.reduce((sum, count) => sum + count, 0) / planted.length).toBeGreaterThan(5);
  });

  it.each([
    ['tags', ['tags']],
    ['configuration', ['configuration']],
    ['policy', ['policy']],
    ['logs', ['calls', 'traffic']],
  ] as const)('shows %s alone where asked for', (sources, families) => {
    const { evidence } = makeEstate({ ...first, sources });

    const seen = new Set(
      [...evidence.source.subarray(0, evidence.rows)].map(
        (code) => evidenceSources[sourceNames[code] as keyof typeof evidenceSources].family,
      ),
    );

    expect([...seen].filter((family) => ![...families, ...(sources === 'tags' ? ['declaration'] : [])].includes(family as never))).toEqual(
      [],
    );
    expect(evidence.rows).toBeGreaterThan(0);
  });

  it('keeps its truth when its evidence is degraded or shown in part', () => {
    const whole = makeEstate(first);

    expect(makeEstate({ ...first, isDegraded: true }).solutions).toEqual(whole.solutions);
    expect(makeEstate({ ...first, sources: 'tags' }).solutions).toEqual(whole.solutions);
  });
});
