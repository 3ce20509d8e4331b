import { describe, expect, it } from '@jest/globals';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey whoami', () => {
  const open = conveyWorlds();

  it('says who and where, without the tokens and without asking anybody', async () => {
    const world = (await open()).signedIn();

    const { code, out } = await world.run(['whoami', '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ profile: 'default', apiUrl: world.api.url, subject: 'sub-1', expiresAt: '2026-11-23T11:00:00.000Z' });
    expect(world.api.requests).toEqual([]);
    expect((await world.run(['whoami'])).out).toContain('subject    sub-1');
  });

  it('says that nobody is', async () => {
    expect(await (await open()).run(['whoami'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Nobody is signed in') });
  });
});
