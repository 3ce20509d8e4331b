import { describe, expect, it } from '@jest/globals';
import { aStoredRun, storedIn } from '../../support/a-stored-run.js';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey identify why', () => {
  const open = conveyWorlds();

  it('says why, with count and time, and why not', async () => {
    const world = await open();
    await storedIn(world.folder);
    const why = (...args: string[]) => world.run(['identify', 'why', ...args, '--state', world.folder]);

    expect((await why('web-1', 'assets')).out).toMatch(/^They belong together \(\d+ %.*needs S3 bucket assets/);
    expect((await why('web-1', 'orders')).out).toContain('400 times, 2026-11-23T11:00Z to 2026-11-23T12:00Z');
    expect((await why('lone', 'assets')).out).toContain('They do not belong together');
    expect(JSON.parse((await why('web-1', 'assets', '--json')).out)).toMatchObject({ belongs: true, path: expect.any(Array) });
    expect(world.api.requests).toEqual([]);
  });

  it('lets no name act on the terminal', async () => {
    const world = await open();
    const run = aStoredRun();
    await storedIn(world.folder, { ...run, resources: run.resources.map((one) => ({ ...one, name: `\u001b[2J${one.name}` })) });

    for (const verb of [['why', 'i-0web1', 'assets'], ['show', 'i-0web1'], ['groups'], ['coverage']]) {
      expect((await world.run(['identify', ...verb, '--state', world.folder])).out).not.toContain('\u001b');
    }
  });

  it('refuses what is not there, and a folder without a run', async () => {
    const world = await open();
    expect(await world.run(['identify', 'why', 'a', 'b'])).toMatchObject({ code: 2, err: expect.stringContaining('--state') });
    expect((await world.run(['identify', 'why', 'a', 'b', '--state', world.folder])).code).toBe(1);
    await storedIn(world.folder);
    expect((await world.run(['identify', 'why', 'a', 'lone', '--state', world.folder])).code).toBe(2);
  });
});
