import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { conveyWorlds, listingId } from '../../support/convey-world.js';

const request = { title: 'Old', price: { amountMinor: '100', currency: 'USD' }, resourceIds: [`res_${'0'.repeat(26)}`] };

describe('routeCall', () => {
  const open = conveyWorlds();

  it('makes the request that the options mean', async () => {
    const world = (await open()).signedIn();
    world.api.on(`PATCH /api/listings/${listingId}`, { body: {} });

    const { code } = await world.run([
      'listings',
      'revise',
      listingId,
      '--price',
      '12.50 USD',
      '--terms.bystanders',
      'a',
      '--terms.bystanders',
      'b',
    ]);

    expect(code).toBe(0);
    expect(world.api.requests[0]?.body).toEqual({ price: { amountMinor: '1250', currency: 'USD' }, terms: { bystanders: ['a', 'b'] } });
  });

  it('puts path and query where they belong', async () => {
    const world = (await open()).signedIn();
    world.api.on('GET /api/resources/by-arn', { body: {} });

    await world.run(['resources', 'show', 'by-arn', '--arn', 'arn:aws:s3:::orders data']);

    expect(world.api.requests[0]?.call).toBe('GET /api/resources/by-arn?arn=arn%3Aaws%3As3%3A%3A%3Aorders+data');
  });

  it.each(['file', 'standard input'])('takes a whole request from %s, options over it', async (source) => {
    const world = (await open()).signedIn();
    const file = join(world.folder, 'request.json');
    writeFileSync(file, JSON.stringify(request));
    world.api.on('POST /api/listings', { status: 201, body: {} });
    const body = source === 'file' ? file : '-';

    const { code } = await world.run(['listings', 'create', '--body', body, '--title', 'New'], { input: JSON.stringify(request) });

    expect([code, world.api.requests[0]?.body]).toEqual([0, { ...request, title: 'New' }]);
  });

  it.each(['[]', 'not JSON', '"text"'])('refuses %s as a whole request', async (input) => {
    const world = (await open()).signedIn();

    const { code, err } = await world.run(['listings', 'create', '--body', '-'], { input });

    expect([code, err]).toEqual([2, '--body: what was read is not a JSON object.\n']);
  });

  it('makes a new idempotency key for each POST, unless one is given', async () => {
    const world = (await open()).signedIn();
    world.api.on(`POST /api/listings/${listingId}/publish`, { body: {} });
    const publish = ['listings', 'publish', listingId];

    for (const more of [[], [], ['--idempotency-key', 'mine']]) await world.run([...publish, ...more]);

    expect(world.api.requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['random-1', 'random-2', 'mine']);
    expect(world.api.requests.map(({ body }) => body)).toEqual(['', '', '']);
  });
});
