import { describe, expect, it } from '@jest/globals';
import { seeded } from '../../../../bench/identification/day-logs.js';
import { logWorld } from '../../../../bench/identification/metamorphic/log-world.js';
import { metamorphicRelations } from '../../../../bench/identification/metamorphic/relations.js';

describe('metamorphicRelations', () => {
  it('are at least twelve, each by another name', () => {
    expect(new Set(metamorphicRelations.map(({ name }) => name)).size).toBeGreaterThanOrEqual(12);
  });

  it.each(metamorphicRelations.map((relation) => [relation.name, relation] as const))('%s: changes something', (_name, relation) => {
    const next = seeded(9);
    const worlds = Array.from({ length: 20 }, () => logWorld(next));

    const isChanged = worlds.some((world) => JSON.stringify(relation.change(world, next)) !== JSON.stringify(world));

    expect(isChanged || relation.pieceBytes !== undefined || relation.late !== undefined).toBe(true);
  });
});
