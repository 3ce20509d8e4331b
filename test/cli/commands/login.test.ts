import { describe, expect, it } from '@jest/globals';
import { freePort } from '../../../scripts/local/free-port.js';
import { aProfile, type ConveyWorld, conveyWorlds } from '../../support/convey-world.js';

/** Goes where the page would lead. */
function returnFrom(text: string): void {
  const [url] = /http\S+code_challenge=\S+/.exec(text) ?? [];
  if (url === undefined) return;
  const asked = new URL(url).searchParams;
  void fetch(`${asked.get('redirect_uri')}?code=c-1&state=${asked.get('state')}`);
}

describe('convey login', () => {
  const open = conveyWorlds();
  const configured = (world: ConveyWorld) => {
    const { signIn } = aProfile(world.api.url);
    world.api.on('GET /api/configuration', { body: { environment: 'test', signIn } });
    world.api.on('POST /token', { body: { access_token: 'secret-access', refresh_token: 'secret-refresh', expires_in: 60 } });
    return world;
  };
  const login = async (world: ConveyWorld, ...more: string[]) => [
    'login',
    '--api',
    world.api.url,
    '--port',
    `${await freePort(0)}`,
    ...more,
  ];

  it('keeps tokens and address in the profile, and shows no token', async () => {
    const world = configured(await open());

    const { code, out, err } = await world.run(await login(world, '--profile', 'seller'), { onMessage: returnFrom });

    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(`(profile seller)`);
    expect(err).not.toContain('secret');
    expect(world.profile('seller')).toMatchObject({
      apiUrl: world.api.url,
      tokens: { accessToken: 'secret-access', refreshToken: 'secret-refresh' },
    });
    expect(world.profile()).toBeUndefined();
  });

  it('opens a browser for a person at a terminal who has not refused one', async () => {
    const world = configured(await open());
    const atTerminal = { onMessage: returnFrom, isTerminal: true };

    await world.run(await login(world), { onMessage: returnFrom });
    await world.run(await login(world, '--no-browser'), atTerminal);
    expect(world.opened).toEqual([]);
    await world.run(await login(world), atTerminal);
    expect(world.opened).toHaveLength(1);
  });

  it('signs nobody in where the deployment does not say where, or says an open place', async () => {
    const world = await open();
    const { signIn } = aProfile('http://id.example');

    world.api.on('GET /api/configuration', { body: { environment: 'test' } });
    expect((await world.run(await login(world))).err).toContain('does not say where');
    world.api.on('GET /api/configuration', { body: { environment: 'test', signIn } });
    expect((await world.run(await login(world))).err).toContain('http://id.example/authorize is not encrypted');
    world.api.on('GET /api/configuration', { body: 'hello' });
    expect(await world.run(await login(world))).toMatchObject({ code: 1, err: expect.stringContaining('no API of Conveyance') });
  });

  it('refuses ports and waits that are none', async () => {
    const world = configured(await open());

    expect((await world.run(['login', '--api', world.api.url, '--port', '0'])).code).toBe(2);
    expect((await world.run(['login', '--api', world.api.url, '--wait-seconds', 'long'])).code).toBe(2);
  });
});
