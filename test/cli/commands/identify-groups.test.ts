import { describe, expect, it } from '@jest/globals';
import { storedIn } from '../../support/a-stored-run.js';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey identify groups', () => {
  const open = conveyWorlds();

  it('lists groups, and moves the cut', async () => {
    const world = await open();
    await storedIn(world.folder);
    const groups = (...args: string[]) => world.run(['identify', 'groups', '--state', world.folder, ...args]);

    expect((await groups()).out).toMatch(/^Group 1 \(\d\)\n[\s\S]*web-1/);
    expect(JSON.parse((await groups('--json', '--threshold', '1')).out)).toMatchObject({ threshold: 1, groups: [] });
    expect((await groups('--threshold', 'high')).code).toBe(2);
  });
});
