import { describe, expect, test } from '@jest/globals';
import { ApiWorld, awsAccountId } from '../../support/api-world.js';

const route = 'POST /api/operator/member-accounts';

describe('registerMemberAccount', () => {
  test('answers an ExternalId of its own, pending', async () => {
    const world = await ApiWorld.start();
    const make = (id: string) => world.call('operator', route, { body: { awsAccountId: id, regions: ['eu-west-1'] } });

    const [one, two] = [await make('333333333333'), await make('444444444444')];

    expect(one).toMatchObject({
      status: 201,
      body: { status: 'pending', externalId: expect.stringMatching(/^ext_/), provider: { principals: [], networks: [] } },
    });
    expect(two.body.externalId).not.toBe(one.body.externalId);
  });

  test('an account is registered once', async () => {
    const world = await ApiWorld.start();

    expect(await world.call('operator', route, { body: { awsAccountId, regions: ['eu-west-1'] } })).toMatchObject({
      status: 409,
      body: { code: 'Conflict' },
    });
  });

  test('a customer may not name what is the provider’s there', async () => {
    const world = await ApiWorld.start();
    const provider = { principals: ['arn:aws:iam::333333333333:role/automation'], networks: ['192.0.2.0/24'] };
    await world.call('operator', route, { body: { awsAccountId: '333333333333', regions: ['eu-west-1'], provider } });

    const { body } = await world.call('operator', 'POST /api/customers', {
      body: { name: 'x', access: { ...provider, networks: ['192.0.2.128/25'] } },
    });

    expect(body.errors?.map((error) => error.field)).toEqual(['access.principals.0', 'access.networks.0']);
  });
});
