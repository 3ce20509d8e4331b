import { describe, expect, it } from '@jest/globals';
import { seeded } from '../../../../bench/identification/day-logs.js';
import { logWorld, textOf, type WorldFile } from '../../../../bench/identification/metamorphic/log-world.js';

describe('logWorld', () => {
  it('is the same for the same seed', () => {
    expect(logWorld(seeded(4))).toEqual(logWorld(seeded(4)));
  });

  it('has trails that are JSON and logs with a header', () => {
    const [flow, , trail] = logWorld(seeded(4)).files as [WorldFile, WorldFile, WorldFile];

    expect(JSON.parse(textOf(trail)).Records).toHaveLength(trail.lines.length);
    expect(textOf(flow).split('\n')[0]).toBe(flow.header);
  });
});
