import { RunInstancesCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pairAccess } from '../../../drivers/key-pair/pair-access.js';
import { makeReplacement } from '../../../drivers/key-pair/replacement-pair.js';
import { keyPair } from '../../../drivers/key-pair.js';
import { ec2Arn } from '../../../drivers/parts/arn.js';
import { keyPairWorld, pairRef } from '../../support/key-pair-world.js';
import { member } from '../../support/member-fixture.js';
import { type Moto, startMoto } from '../../support/moto.js';

// The first call of a service loads it into the emulator.

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

async function recorded() {
  const world = await keyPairWorld(moto.url);
  return { ...world, record: { ref: world.ref, found: await keyPair.discover(world.context, world.ref) } };
}

test('is open until the pair in its place is the purchaser’s', async () => {
  const { context, record, parties, newName } = await recorded();
  const first = async () => {
    const [{ arn, what, state } = { arn: '', what: '', state: '' }] = await pairAccess(context, record, parties);
    return [arn, what, state];
  };

  expect(await first()).toEqual([record.ref.arn, 'key pair in its place', 'open']);
  await makeReplacement(context, record, parties);
  expect(await first()).toEqual([pairRef(newName).arn, 'tag conveyance:owner', 'open']);
  await keyPair.switchOver(context, record, parties);
  expect(await first()).toEqual([pairRef(newName).arn, 'tag conveyance:owner', 'removed']);
});

test('what the former private key opens cannot be proven: instances of the transfer are named, others are not', async () => {
  const { context, ec2, record, parties, name } = await recorded();
  const run = await ec2.send(new RunInstancesCommand({ ImageId: 'ami-12c6146b', KeyName: name, MinCount: 2, MaxCount: 2 }));
  const [ours = '', others = ''] = (run.Instances ?? []).map(({ InstanceId }) => InstanceId);
  const reason = async (arns: readonly string[]) => {
    const access = await pairAccess(context, record, { ...parties, manifest: new Set(arns) });
    const left = access.find(({ what }) => what === `private key of ${name}`);
    return [left?.state, left?.reason] as const;
  };

  const [named, alone] = [await reason([ec2Arn(member, 'instance', ours)]), await reason([])];

  expect([named[0], alone[0]]).toEqual(['cannot-be-proven', 'cannot-be-proven']);
  expect(named[1]).toContain(ours);
  expect(named[1]).not.toContain(others);
  expect(alone[1]).toContain('No instance of the transfer names it');
});
