import { describe, expect, test } from '@jest/globals';
import { IdentificationWorld } from '../../support/identification-world.js';

describe('listIdentifications', () => {
  test('lists one’s own, newest first', async () => {
    const world = await IdentificationWorld.open();
    const first = await world.run();
    world.api.clock.advance(1);
    const second = await world.run();

    const answer = await world.api.call('viewer', 'GET /api/identifications');

    expect(answer.body.items?.map(({ identificationId }) => identificationId)).toEqual([second, first]);
    expect((await world.api.call('stranger', 'GET /api/identifications')).body.items).toEqual([]);
  });
});
