import { describe, expect, it } from '@jest/globals';
import { everyPage } from '../../../cli/commands/every-page.js';
import { conveyWorlds } from '../../support/convey-world.js';

describe('everyPage', () => {
  const open = conveyWorlds();

  it('joins all pages into one list, each asked for by the token of the one before', async () => {
    const world = (await open()).signedIn();
    world.api
      .on('GET /api/customers', { body: { items: [{ name: 'a' }], next: 'p 2' } })
      .on('GET /api/customers?limit=1&page=p+2', { body: { items: [{ name: 'b' }], next: 'p3' } })
      .on('GET /api/customers?limit=1&page=p3', { body: { items: [] } });

    const { code, out } = await world.run(['customers', 'list', '--limit', '1', '--all', '--json']);

    expect([code, JSON.parse(out)]).toEqual([0, { items: [{ name: 'a' }, { name: 'b' }] }]);
  });

  it('ends where pages never do', async () => {
    let sent = 0;
    const endless = { status: 200, headers: new Headers(), body: { items: [], next: 'again' } };
    const send = async () => {
      sent += 1;
      return endless;
    };

    await expect(everyPage({ send }, { method: 'GET', path: '/' }, endless)).rejects.toThrow('More than 1000 pages');
    expect(sent).toBe(999);
  });
});
