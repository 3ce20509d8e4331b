import { describe, expect, it } from '@jest/globals';
import { storedIn } from '../../support/a-stored-run.js';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey identify coverage', () => {
  const open = conveyWorlds();

  it('tells sources, lines and what could not be used, for all or for one', async () => {
    const world = await open();
    await storedIn(world.folder);
    const coverage = (...args: string[]) => world.run(['identify', 'coverage', ...args, '--state', world.folder]);

    const { out } = await coverage();

    expect(out).toMatch(/CloudTrail +2026-11-23 +2026-11-23 +1 +2/);
    expect(out).toContain('12 lines read, 10 used.');
    expect(out).toContain('Could not be read: 1 × not JSON');
    expect(out).toContain('End unknown: 3 × address changed hands');
    const { coverage: ofOne } = JSON.parse((await coverage('assets', '--json')).out);
    expect(ofOne.find((one: { source: string }) => one.source === 'cloudtrail')).toMatchObject({ resourceCount: 0 });
  });
});
