import { describe, expect, test } from '@jest/globals';
import { IdentificationWorld, period } from '../../support/identification-world.js';

const route = 'POST /api/identifications';

describe('startIdentification', () => {
  test('says where to look for its progress, and begins one thing for one key', async () => {
    const { api } = await IdentificationWorld.open();

    const answer = await api.call('seller', route, { body: period, key: 'k' });
    const again = await api.call('seller', route, { body: period, key: 'k' });

    expect(answer).toMatchObject({ status: 202, body: { status: 'queued' } });
    expect(answer.headers).toMatchObject({ location: `/api/identifications/${answer.body.identificationId}`, 'retry-after': '5' });
    expect(again.body).toEqual(answer.body);
    expect(api.identificationWork.runs).toHaveLength(1);
  });

  test.each([
    ['a period that ends before it begins', { from: period.to, to: period.from }],
    ['more than 400 days', { from: '2025-01-01T00:00:00.000Z', to: period.to }],
    ['an AWS account that is not its own', { ...period, awsAccountIds: ['999999999999'] }],
  ])('refuses %s', async (_what, body) => {
    const { api } = await IdentificationWorld.open();

    expect(await api.call('seller', route, { body })).toMatchObject({ status: 400, body: { code: 'InvalidInput' } });
  });

  test('is not for viewers and operators', async () => {
    const { api } = await IdentificationWorld.open();

    for (const who of ['viewer', 'operator'] as const) expect((await api.call(who, route, { body: period })).status).toBe(403);
  });
});
