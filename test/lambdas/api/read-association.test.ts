import { describe, expect, test } from '@jest/globals';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { arns, IdentificationWorld } from '../../support/identification-world.js';

const route = 'GET /api/resources/{resourceId}/associations/{otherId}';

describe('readAssociation', () => {
  test('tells why two belong together, by ids or ARNs, to their customer', async () => {
    const { api } = await IdentificationWorld.open();
    const params = { resourceId: cloudResourceId(arns.instance), otherId: cloudResourceId(arns.volume) };
    const byArn = { resourceId: 'by-arn', otherId: 'by-arn' };

    const answer = await api.call('viewer', route, { params });

    expect(answer).toMatchObject({ status: 200, body: { one: { arn: arns.instance }, other: { arn: arns.volume } } });
    expect((await api.call('operator', route, { params: byArn, query: { arn: arns.instance, otherArn: arns.volume } })).body).toEqual(
      answer.body,
    );
    expect(await api.call('stranger', route, { params })).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  });
});
