import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ResourceNotFoundError } from '../../../domain/resource/errors.js';
import { tagPairs, untagPairs } from '../../../drivers/key-pair/pair-tags.js';
import { keyPairWorld, pairRef } from '../../support/key-pair-world.js';
import { type Moto, startMoto } from '../../support/moto.js';

// The first call of a service loads it into the emulator.

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const lock = { 'conveyance:lock': 'trf_1' };

test('tags by name although EC2 takes ids, and untags what is still there', async () => {
  const { context, ref, name, read } = await keyPairWorld(moto.url);
  const tagsNow = async () => (await read(name))?.Tags?.map(({ Key, Value }) => `${Key}=${Value}`);

  await tagPairs(context, [ref], lock);
  expect(await tagsNow()).toContain('conveyance:lock=trf_1');

  await untagPairs(context, [ref, pairRef('none')], lock);
  expect(await tagsNow()).toEqual(['Name=app']);
});

test('a pair that is not there cannot be tagged', async () => {
  const { context, ref } = await keyPairWorld(moto.url);

  await expect(tagPairs(context, [ref, pairRef('none')], lock)).rejects.toThrow(ResourceNotFoundError);
});

test('nothing is tagged for nobody', async () => {
  const { context, recorder } = await keyPairWorld(moto.url);

  expect((await recorder.during(() => tagPairs(context, [], lock))).actions).toEqual([]);
});
