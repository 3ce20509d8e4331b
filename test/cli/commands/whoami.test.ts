import { describe, expect, it } from '@jest/globals';
import { conveyWorlds } from '../../support/convey-world.js';

const me = {
  role: 'member',
  scopes: ['openid', 'conveyance/read'],
  personId: 'per_01JD8Q4YJ6Z3M9T2V7K5W1X0BC',
  customer: { customerId: 'cus_01JD8Q4YJ6Z3M9T2V7K5W1X0BC', name: 'Northwind Shops', standing: 'good' },
};

describe('convey whoami', () => {
  const open = conveyWorlds();

  it('says who, where, in which role and for which customer, without the tokens', async () => {
    const world = (await open()).signedIn();
    world.api.on('GET /api/me', { body: me });

    const { code, out } = await world.run(['whoami', '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      profile: 'default',
      apiUrl: world.api.url,
      subject: 'sub-1',
      expiresAt: '2026-11-23T11:00:00.000Z',
      ...me,
    });
    expect((await world.run(['whoami'])).out).toContain('customer.name        Northwind Shops');
  });

  it('says what the profile knows when the API refuses, and why it does', async () => {
    const world = (await open()).signedIn();
    const detail = 'You are signed in, but nobody has made you a member of a customer yet.';
    const problem = { type: 'urn:conveyance:problem:Forbidden', title: 'Not allowed', status: 403, code: 'Forbidden', detail };
    world.api.on('GET /api/me', { status: 403, body: { ...problem, errors: [], correlationId: 'cor_1' } });

    const { code, out, err } = await world.run(['whoami', '--json']);

    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ subject: 'sub-1' })]);
    expect(err).toContain(detail);
  });

  it('says what the profile knows when nobody answers or the sign-in has ended', async () => {
    const world = (await open()).signedIn();
    world.api.on('GET /api/me', 'broken-off');
    const silent = await world.run(['whoami']);
    world.api.on('GET /api/me', { status: 401, body: { message: 'Unauthorized' } });
    const ended = await world.run(['whoami']);

    expect([silent.code, ended.code]).toEqual([0, 0]);
    expect([silent.out, ended.out]).toEqual([expect.stringContaining('sub-1'), expect.stringContaining('sub-1')]);
    expect(ended.err).toContain('Sign in again');
  });

  it('says that nobody is', async () => {
    expect(await (await open()).run(['whoami'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Nobody is signed in') });
  });
});
