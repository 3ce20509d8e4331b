import { describe, expect, it } from '@jest/globals';
import { metamorphicRelations } from '../../../bench/identification/metamorphic/relations.js';
import { metamorphicFigures } from '../../../bench/identification/metamorphic-figures.js';

describe('metamorphicFigures', () => {
  it('counts the cases that ran, and finds none unequal', async () => {
    const [cases, unequal] = await metamorphicFigures(20);

    expect([cases?.figure, unequal?.figure]).toEqual([20 * metamorphicRelations.length, 0]);
  });
});
