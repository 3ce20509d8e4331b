import { CreateTagsCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ResourceNotFoundError } from '../../../domain/resource/errors.js';
import { createdByTag, ownerTag } from '../../../domain/resource/ownership-tags.js';
import { discoverPair, stagedFor } from '../../../drivers/key-pair/discover-pair.js';
import { replacesTag } from '../../../drivers/parts/replacement-marks.js';
import { keyPairWorld, pairRef } from '../../support/key-pair-world.js';
import { type Moto, startMoto } from '../../support/moto.js';

// The first call of a service loads it into the emulator.

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

test('marks are the transfers whose new pair has not been handed over', async () => {
  const { context, ref, name } = await keyPairWorld(moto.url);
  const others = [await keyPairWorld(moto.url), await keyPairWorld(moto.url)];
  const tag = (KeyPairId: string, tags: { readonly [key: string]: string }) =>
    context.clients.ec2.send(
      new CreateTagsCommand({ Resources: [KeyPairId], Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }),
    );
  for (const [i, other] of others.entries()) await tag(other.KeyPairId, { [createdByTag]: `trf_${i}`, [replacesTag]: name });
  await tag(others[1]?.KeyPairId ?? '', { [ownerTag]: 'cus_1' });

  expect((await discoverPair(context, ref)).marks).toEqual(['trf_0']);
  expect((await stagedFor(context, name)).map(({ KeyName }) => KeyName)).toEqual([others[0]?.name]);
});

test('a pair that is not there is missing', async () => {
  const { context } = await keyPairWorld(moto.url);

  await expect(discoverPair(context, pairRef('none'))).rejects.toThrow(ResourceNotFoundError);
});
