import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import { readOwnResource } from '../../../domain/resource/read-own-resource.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

const as = (customerId?: string) =>
  ({ subject: 's', role: customerId === undefined ? 'operator' : 'viewer', customerId, scopes: [], correlationId: 'c' }) as const;

describe('readOwnResource', () => {
  test('its owner and operators; a foreign one is like none', async () => {
    const world = await ApiWorld.start();
    const resourceId = await world.own('s3-bucket', 'arn:aws:s3:::a');
    const refusal = async (speaker: ReturnType<typeof as>, id: string) =>
      readOwnResource(world, speaker, id).catch((error: unknown) => error);

    expect((await readOwnResource(world, as(sellerId), resourceId)).owner).toBe(sellerId);
    expect((await readOwnResource(world, as(), resourceId)).owner).toBe(sellerId);
    expect(await refusal(as(strangerId), resourceId)).toBeInstanceOf(NotFoundError);
    expect(await refusal(as(), 'res_missing')).toBeInstanceOf(NotFoundError);
  });
});
