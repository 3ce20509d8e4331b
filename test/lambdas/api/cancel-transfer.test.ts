import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const route = 'POST /api/transfers/{transferId}/cancel';

async function bought() {
  const world = await ApiWorld.start();
  const { transferId = '' } = await world.bought();
  return { world, params: { transferId } };
}

describe('cancelTransfer', () => {
  test.each(['seller', 'purchaser'] as const)('is for the %s: 202, where to look, and the undo begins', async (who) => {
    const { world, params } = await bought();

    const { status, headers, body } = await world.call(who, route, { params, body: { reason: 'too dear' } });

    expect([status, headers.location, headers['retry-after']]).toEqual([202, `/api/transfers/${params.transferId}`, '2']);
    expect(body).toMatchObject({ status: 'undoing', failure: { code: 'Cancelled', message: `Cancelled by the ${who}: too dear` } });
    expect(world.executions.started.map((one) => one.name)).toEqual([`${params.transferId}-undo-2`]);
  });

  test('the same request again gets the same answer; a second cancel hears that it is being undone', async () => {
    const { world, params } = await bought();
    const first = await world.call('seller', route, { params, body: {}, key: 'k' });

    expect(await world.call('seller', route, { params, body: {}, key: 'k' })).toMatchObject({ status: 202, body: first.body });
    expect(await world.call('purchaser', route, { params, body: {} })).toMatchObject({ status: 409, body: { code: 'Conflict' } });
  });

  test.each([
    ['an operator, who resumes instead', 'operator', 403],
    ['a viewer', 'viewer', 403],
    ['a stranger', 'stranger', 404],
  ] as const)('is not for %s', async (_why, who, status) => {
    const { world, params } = await bought();

    expect((await world.call(who, route, { params, body: {} })).status).toBe(status);
    expect(world.executions.started).toEqual([]);
  });

  test.each([
    ['a reason of 201 characters', 'x'.repeat(201)],
    ['two lines', 'a\nb'],
    ['half a character', 'a\ud800'],
    ['nothing', ' '],
  ])('refuses %s', async (_why, reason) => {
    const { world, params } = await bought();

    expect((await world.call('seller', route, { params, body: { reason } })).status).toBe(400);
  });
});
