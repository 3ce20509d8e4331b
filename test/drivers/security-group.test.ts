import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createdByTag } from '../../domain/resource/ownership-tags.js';
import { securityGroup } from '../../drivers/security-group.js';
import { driverContract } from '../contracts/driver-contract.js';
import { worldsOf } from '../contracts/driver-worlds.js';
import { type Moto, startMoto } from '../support/moto.js';
import { groupWorld } from '../support/security-group-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

describe.each(worldsOf(securityGroup))('contract of $name', ({ make }) => driverContract(() => make(moto.url)));

test('list leaves out a group staged to replace another', async () => {
  const world = await groupWorld(moto.url, { shared: true });
  const before = (await securityGroup.list(world.context)).length;
  const found = await securityGroup.discover(world.context, world.ref);

  const receipt = await securityGroup.stage(world.context, found, world.parties);

  const refs = await securityGroup.list(world.context);
  expect(refs).toHaveLength(before);
  expect(refs.map((ref) => ref.arn)).not.toContain(receipt.replacementArn);
});

test('what was handed over is listed, marked by its transfer for good', async () => {
  const world = await groupWorld(moto.url, { shared: true });
  const found = await securityGroup.discover(world.context, world.ref);
  const receipt = await securityGroup.stage(world.context, found, world.parties);

  await securityGroup.switchOver(world.context, { ref: world.ref, found, receipt }, world.parties);

  const arn = String(receipt.replacementArn);
  expect((await securityGroup.list(world.context)).map((ref) => ref.arn)).toContain(arn);
  expect((await securityGroup.discover(world.context, { ...world.ref, arn })).tags[createdByTag]).toBe(world.parties.transferId);
});
