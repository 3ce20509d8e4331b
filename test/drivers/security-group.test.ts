import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createdByTag } from '../../domain/resource/ownership-tags.js';
import { configurationOf } from '../../drivers/security-group/configuration.js';
import { securityGroup } from '../../drivers/security-group.js';
import { type DriverWorld, driverContract } from '../contracts/driver-contract.js';
import { type Moto, startMoto } from '../support/moto.js';
import { groupRef, groupWorld, tcp } from '../support/security-group-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

async function makeWorld(shared: boolean): Promise<DriverWorld> {
  const world = await groupWorld(moto.url, { shared });
  return {
    ...world,
    driver: securityGroup,
    missingRef: groupRef('sg-0123456789abcdef0'),
    outsideEdit: () => world.addRule(world.groupId, tcp(8443, '192.0.2.0/24')),
    hasOutsideEdit: (found) => configurationOf(found).rules.some((rule) => rule.from === 8443),
  };
}

describe('contract, edited in place', () => driverContract(() => makeWorld(false)));
describe('contract, shared', () => driverContract(() => makeWorld(true)));

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
