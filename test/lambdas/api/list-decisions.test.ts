import { describe, expect, test } from '@jest/globals';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { arns, IdentificationWorld } from '../../support/identification-world.js';

const route = 'GET /api/associations/decisions';

describe('listDecisions', () => {
  test('lists one’s own', async () => {
    const { api } = await IdentificationWorld.open();
    const body = { kind: 'pair', verdict: 'reject', resourceIds: [arns.instance, arns.bucket].map(cloudResourceId), reason: 'Two shops' };
    await api.call('seller', 'POST /api/associations/decisions', { body });

    expect((await api.call('viewer', route)).body.items).toMatchObject([{ verdict: 'reject', reason: 'Two shops' }]);
    expect((await api.call('stranger', route)).body.items).toEqual([]);
  });
});
