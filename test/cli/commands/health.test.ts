import { describe, expect, it } from '@jest/globals';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey health', () => {
  const open = conveyWorlds();

  it('asks as nobody, even when somebody is signed in', async () => {
    const world = (await open()).signedIn();
    world.api.on('GET /api/health', { body: { status: 'ok', version: '1.2.3', environment: 'test' } });

    const { code, out } = await world.run(['health']);

    expect([code, out]).toEqual([0, 'status       ok\nversion      1.2.3\nenvironment  test\n']);
    expect(world.api.requests[0]?.headers.authorization).toBeUndefined();
  });
});
