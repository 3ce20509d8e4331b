import { describe, expect, it } from '@jest/globals';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey logout', () => {
  const open = conveyWorlds();

  it('removes the tokens, and is safe twice', async () => {
    const world = (await open()).signedIn();

    expect(await world.run(['logout'])).toEqual({ code: 0, out: '', err: 'Signed out (profile default).\n' });
    expect(world.profile()).toBeUndefined();
    expect((await world.run(['logout'])).err).toContain('Nobody was signed in');
  });
});
