import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const route = 'POST /api/operator/transfers/{transferId}/resume';

describe('resumeTransfer', () => {
  test('sends one that needs an operator back to where it came from', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();
    const set = { status: 'needs-operator', needsOperatorFrom: 'completing', cut: world.clock.now() };
    await world.tables.transact([{ act: 'update', key: { table: 'transfers', pk: transferId, sk: 'transfer' }, set }]);

    const { status, headers, body } = await world.call('operator', route, { params: { transferId } });

    expect([status, headers.location, body.status]).toEqual([202, `/api/transfers/${transferId}`, 'completing']);
    expect(world.executions.started.map((one) => one.name)).toEqual([`${transferId}-2`]);
  });

  test('one in another state stays as it is', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();

    expect(await world.call('operator', route, { params: { transferId } })).toMatchObject({ status: 409, body: { code: 'Conflict' } });
    expect((await world.call('seller', route, { params: { transferId } })).status).toBe(403);
  });
});
