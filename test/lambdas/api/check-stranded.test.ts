import { describe, expect, test } from '@jest/globals';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { arns, IdentificationWorld } from '../../support/identification-world.js';

const route = 'POST /api/solutions/stranded-check';

describe('checkStranded', () => {
  test('tells what a set would strand, also to a viewer', async () => {
    const { api } = await IdentificationWorld.open();

    expect(await api.call('viewer', route, { body: { resourceIds: [cloudResourceId(arns.instance)] } })).toMatchObject({
      status: 200,
      body: { passes: false, total: 1, items: [{ direction: 'needs', other: { arn: arns.volume } }] },
    });
  });

  test('knows nothing of what is somebody else’s', async () => {
    const { api } = await IdentificationWorld.open();

    expect((await api.call('stranger', route, { body: { arns: [arns.instance] } })).body).toMatchObject({
      items: [],
      unknown: [arns.instance],
    });
  });
});
