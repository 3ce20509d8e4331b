import { describe, expect, test } from '@jest/globals';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { arns, IdentificationWorld } from '../../support/identification-world.js';

const route = 'POST /api/associations/decisions';
const body = { kind: 'pair', verdict: 'accept', resourceIds: [arns.instance, arns.bucket].map(cloudResourceId), reason: 'One shop' };

describe('decideAssociation', () => {
  test('keeps the decision with who made it', async () => {
    const { api } = await IdentificationWorld.open();

    expect(await api.call('seller', route, { body })).toMatchObject({ status: 201, body: { verdict: 'accept', decidedBy: 'seller' } });
    expect((await api.call('viewer', route, { body })).status).toBe(403);
    expect((await api.call('stranger', route, { body })).status).toBe(404);
  });

  test.each([
    ['a pair of three', { ...body, resourceIds: [...body.resourceIds, cloudResourceId(arns.volume)] }],
    ['one thing twice', { ...body, resourceIds: [body.resourceIds[0], body.resourceIds[0]] }],
    ['no reason', { ...body, reason: ' ' }],
  ])('refuses %s', async (_what, bad) => {
    const { api } = await IdentificationWorld.open();

    expect((await api.call('seller', route, { body: bad })).status).toBe(400);
  });
});
