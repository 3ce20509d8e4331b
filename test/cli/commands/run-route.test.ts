import { describe, expect, it } from '@jest/globals';
import { conveyWorlds, listingId, transferId } from '../../support/convey-world.js';

describe('runRoute', () => {
  const open = conveyWorlds();
  const buy = ['purchases', 'create', '--listing-id', listingId, '--listing-revision', '1'];

  it('prints a table for people, and the answer itself as JSON', async () => {
    const world = (await open()).signedIn();
    const body = { items: [{ transferId, status: 'completed', listingTitle: 'Storefront', price: { amountMinor: '5', currency: 'USD' } }] };
    world.api.on('GET /api/transfers', { body });

    const table = await world.run(['transfers', 'list']);
    const json = await world.run(['transfers', 'list', '--json']);

    expect(table.out).toContain(`${transferId}  completed  Storefront    0.05 USD`);
    expect(json).toEqual({ code: 0, out: `${JSON.stringify(body, null, 2)}\n`, err: '' });
  });

  it('tells how to go on: the transfer that began, a key that was used before, the next page', async () => {
    const world = (await open()).signedIn();
    const headers = { location: `/api/transfers/${transferId}`, 'idempotency-replayed': 'true' };
    world.api
      .on('POST /api/purchases', { status: 202, headers, body: { transferId } })
      .on('GET /api/transfers', { body: { items: [], next: 'p2' } });

    expect((await world.run(buy)).err.split('\n')).toEqual([
      'Answered as the first time: this idempotency key was used before.',
      `Follow it: convey transfers watch ${transferId}`,
      '',
    ]);
    expect(await world.run(['transfers', 'list'])).toEqual({ code: 0, out: 'None.\n', err: 'More: --page p2, or --all.\n' });
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('ends by whether a check passes: %s', async (passes, code) => {
    const world = (await open()).signedIn();
    world.api.on('POST /api/transfers/preflight', { body: { passes, complete: true, findings: [] } });

    const resourceId = `res_${'0'.repeat(26)}`;

    expect(await world.run(['transfers', 'preflight', '--resource-ids', resourceId])).toMatchObject({ code, err: '' });
  });

  it('says what an answer given again leaves out', async () => {
    const world = (await open()).signedIn();
    const customerId = `cus_${'0'.repeat(26)}`;
    world.api.on(`POST /api/customers/${customerId}/people`, { headers: { 'idempotency-replayed': 'true' }, body: {} });

    const { err } = await world.run(['customers', 'add-person', customerId, '--role', 'viewer', '--email', 'a@b.example']);

    expect(err).toContain('Told only that time, and not here: temporaryPassword.');
  });

  it('says that something without an answer is done', async () => {
    const world = (await open()).signedIn();
    world.api.on(`POST /api/listings/${listingId}/publish`, { status: 204 });

    expect((await world.run(['listings', 'publish', listingId])).out).toBe('Done.\n');
    expect((await world.run(['listings', 'publish', listingId, '--json'])).out).toBe('');
  });

  it('sends no token to nobody: it says how to sign in', async () => {
    const world = await open();

    const { code, err } = await world.run([...buy, '--api', world.api.url]);

    expect([code, world.api.requests]).toEqual([1, []]);
    expect(err).toContain('convey login --api');
  });
});
