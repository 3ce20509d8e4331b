import { describe, expect, it } from '@jest/globals';
import { seeded } from '../../../../bench/identification/day-logs.js';
import { logWorld, type World } from '../../../../bench/identification/metamorphic/log-world.js';
import { daysLater, renamed } from '../../../../bench/identification/metamorphic/world-changes.js';
import { WorldReader } from '../../../../bench/identification/metamorphic/world-evidence.js';

const world = logWorld(seeded(8));

describe('changes of a world', () => {
  it('rename every id', () => {
    expect(JSON.stringify(renamed.ids(world))).not.toMatch(/i-0000|orders-|111122223333/);
  });

  it('bring rows of another order back to the first', () => {
    const turned: World = { ...world, resources: [...world.resources].reverse() };
    const reader = new WorldReader();

    expect(renamed.inOrderOf(reader.evidence(turned), turned, turned)).toEqual(reader.evidence(turned));
    expect(renamed.inOrderOf(reader.evidence(turned), world, turned)).toEqual(reader.evidence(world));
  });

  it('move all times by seven days, and back', () => {
    const [before, after] = [new WorldReader().evidence(world), new WorldReader().evidence(daysLater.change(world))];

    expect([...after.first]).toEqual([...before.first].map((seconds) => seconds + 7 * 86_400));
    expect(daysLater.back(after)).toEqual(before);
  });
});
