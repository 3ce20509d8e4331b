import { DescribeKeyPairsCommand, EC2Client, ImportKeyPairCommand } from '@aws-sdk/client-ec2';
import { afterEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { InMemoryVault } from '../../../adapters/in-memory/in-memory-vault.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { createdByTag } from '../../../domain/resource/ownership-tags.js';
import type { DriverContext } from '../../../drivers/driver.js';
import { discardReplacement, makeReplacement, readReplacement, replacementName } from '../../../drivers/key-pair/replacement-pair.js';
import { publicKeyOf } from '../../../drivers/key-pair/ssh-key.js';
import { replacesTag } from '../../../drivers/parts/replacement-marks.js';
import { canary } from '../../../scripts/support/canary.js';
import { pairRef } from '../../support/key-pair-world.js';
import { buildParties, member } from '../../support/member-fixture.js';

const ec2 = mockClient(EC2Client);
afterEach(() => {
  ec2.reset();
});

const ref = pairRef('app');
const parties = buildParties([ref.arn]);
const { transferId } = parties;
const resourceId = cloudResourceId(ref.arn);
const tags = { 'aws:cloudformation:stack-name': 'app', team: 'web' };
const record = { ref, found: { ref, configuration: { keyType: 'ed25519' }, tags, links: [] } };
const newPair = {
  KeyName: 'app-conveyance-00000000',
  Tags: [
    { Key: createdByTag, Value: transferId },
    { Key: replacesTag, Value: 'app' },
  ],
};
const duplicate = Object.assign(new Error('The keypair already exists.'), { name: 'InvalidKeyPair.Duplicate' });

function aContext() {
  const vault = new InMemoryVault();
  const context = { ...member, vault, clients: { ec2: new EC2Client({ region: member.region }) } } as unknown as DriverContext;
  return { vault, context };
}

test('the name is derived from pair and transfer, and never longer than EC2 takes', () => {
  expect(replacementName(ref.arn, transferId)).toBe('app-conveyance-00000000');
  expect(replacementName(pairRef('k'.repeat(255)).arn, transferId)).toMatch(/^k{235}-conveyance-00000000$/);
});

describe('makeReplacement', () => {
  test('the private key is in the vault before EC2 is asked, and what is imported is its public half', async () => {
    const { vault, context } = aContext();
    const kept: (string | undefined)[] = [];
    ec2.on(DescribeKeyPairsCommand).resolves({});
    ec2.on(ImportKeyPairCommand).callsFake(async ({ PublicKeyMaterial, TagSpecifications }) => {
      kept.push(await vault.get(transferId, resourceId));
      expect(Buffer.from(PublicKeyMaterial).toString()).toBe(publicKeyOf(kept[0] ?? ''));
      expect(TagSpecifications[0].Tags).toEqual([{ Key: 'team', Value: 'web' }, ...newPair.Tags]);
      return {};
    });

    await makeReplacement(context, record, parties);

    expect(kept[0]).toMatch(/PRIVATE KEY/);
  });

  test('made already, sends nothing', async () => {
    const { vault, context } = aContext();
    ec2.on(DescribeKeyPairsCommand).resolves({ KeyPairs: [newPair] });

    await makeReplacement(context, record, parties);

    expect([ec2.commandCalls(ImportKeyPairCommand).length, await vault.get(transferId, resourceId)]).toEqual([0, undefined]);
  });

  test('a list that was a moment old: the duplicate is ours', async () => {
    ec2
      .on(DescribeKeyPairsCommand)
      .resolvesOnce({})
      .resolves({ KeyPairs: [newPair] });
    ec2.on(ImportKeyPairCommand).rejects(duplicate);

    await expect(makeReplacement(aContext().context, record, parties)).resolves.toBeUndefined();
  });

  test.each([
    ['a duplicate that is not ours', { KeyPairs: [{ KeyName: newPair.KeyName }] }],
    ['a duplicate that replaces another pair', { KeyPairs: [{ ...newPair, Tags: newPair.Tags.slice(0, 1) }] }],
  ])('%s is an error', async (_what, answer) => {
    ec2.on(DescribeKeyPairsCommand).resolves(answer);
    ec2.on(ImportKeyPairCommand).rejects(duplicate);
    const { context } = aContext();

    await expect(makeReplacement(context, record, parties)).rejects.toBe(duplicate);
    expect(await readReplacement(context, ref.arn, parties)).toBeUndefined();
  });
});

test('discard empties the vault also when EC2 has nothing', async () => {
  const { vault, context } = aContext();
  await vault.put(transferId, resourceId, canary('kept'));
  ec2.on(DescribeKeyPairsCommand).resolves({});

  await discardReplacement(context, record, parties);

  expect(await vault.get(transferId, resourceId)).toBeUndefined();
});
