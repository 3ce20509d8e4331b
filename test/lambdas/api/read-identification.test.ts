import { describe, expect, test } from '@jest/globals';
import { IdentificationWorld } from '../../support/identification-world.js';

const route = 'GET /api/identifications/{identificationId}';

describe('readIdentification', () => {
  test('tells how far it has come and what could not be read, to its customer', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', [], { 'not JSON': 3 });
    const identificationId = await world.run();

    const answer = await world.api.call('seller', route, { params: { identificationId } });

    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'completed', progress: { filesRead: 1 }, lines: { unreadable: [{ reason: 'not JSON', lines: 3 }] } },
    });
    expect((await world.api.call('stranger', route, { params: { identificationId } })).status).toBe(404);
  });
});
