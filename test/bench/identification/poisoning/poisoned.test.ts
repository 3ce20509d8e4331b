import { describe, expect, it } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { forgeTags, poison } from '../../../../bench/identification/poisoning/poisoned.js';
import { buildIndex } from '../../../../domain/association/index/build-index.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

const [options] = estateSet('judge', 'web', 1);
if (options === undefined) throw new Error('There is one.');
const estate = makeEstate(options);
const { resources, evidence, asOf } = estate;
const before = buildIndex({ resources, evidence, weights: fittedWeights, asOf });
const with_ = { attacker: 0, random: new Random(1), events: 10 };

describe('poison', () => {
  it('sees no damage where nothing was sent', () => {
    const damage = poison(estate, before, () => {}, with_);

    expect(damage).toMatchObject({ events: 10, movedMax: 0, crossed: 0 });
    expect(damage.ownMax).toBeLessThan(fittedWeights.threshold);
  });

  it('sees what is moved by evidence that no attacker could forge', () => {
    const strong = { source: 5, relation: 2, count: 1, first: asOf, last: asOf, strength: 255, principals: 0, detail: '' };

    const damage = poison(
      estate,
      before,
      ({ sink }) => {
        for (let a = 1; a < 40; a += 1) for (let b = 1; b < 40; b += 1) sink.add({ ...strong, a, b });
      },
      with_,
    );

    expect(damage.movedMax).toBeGreaterThan(0.1);
  });
});

describe('forgeTags', () => {
  it('sees nothing where the victim is the attacker itself', () => {
    expect(forgeTags(estate, before, 5, 5)).toMatchObject({ movedMax: 0, crossed: 0 });
  });
});
