import { CreateKeyPairCommand, CreateTagsCommand, DescribeKeyPairsCommand } from '@aws-sdk/client-ec2';
import type { CustomerAccess } from '../../domain/access/parties.js';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { pairArn } from '../../drivers/key-pair/read-pairs.js';
import type { KeyType } from '../../drivers/key-pair/ssh-key.js';
import { buildCustomerAccess, buildParties, type MemberEngine, member, memberFixture } from './member-fixture.js';

let pairCount = 0;

/** A reference to the key pair with this name. */
export const pairRef = (name: string) => ({ type: 'key-pair' as const, arn: pairArn(member, name), ...member });

/** A public key of the purchaser's own, in the form of OpenSSH. */
export const purchasersKey = publicKeyLine('purchaser');

/** A new key pair of the seller's, and the parties of a transfer of it. */
export async function keyPairWorld(engine: MemberEngine, KeyType: KeyType = 'ed25519', to: Partial<CustomerAccess> = {}) {
  const { context, recorder, outside } = await memberFixture(engine);
  const { ec2 } = outside;
  pairCount += 1;
  const name = `team/app key-${pairCount}`;
  const TagSpecifications = [{ ResourceType: 'key-pair' as const, Tags: [{ Key: 'Name', Value: 'app' }] }];
  const { KeyPairId = '' } = await ec2.send(new CreateKeyPairCommand({ KeyName: name, KeyType, TagSpecifications }));
  const ref = pairRef(name);
  const parties = buildParties([ref.arn], { to: buildCustomerAccess('cus_purchaser', to) });
  const newName = `${name}-conveyance-00000000`;
  const read = async (KeyName: string) => {
    const Filters = [{ Name: 'key-name', Values: [KeyName] }];
    return (await ec2.send(new DescribeKeyPairsCommand({ Filters, IncludePublicKey: true }))).KeyPairs?.[0];
  };
  const tag = async (Key: string, Value: string) => {
    await ec2.send(new CreateTagsCommand({ Resources: [KeyPairId], Tags: [{ Key, Value }] }));
  };
  const inVault = () => context.vault.get(parties.transferId, cloudResourceId(ref.arn));
  return { context, recorder, ec2, name, newName, KeyPairId, ref, parties, read, tag, inVault };
}

/** 32 bytes under the name of their type. */
function publicKeyLine(seed: string): string {
  const bytes = Buffer.alloc(32, seed);
  const blob = Buffer.concat([Buffer.from([0, 0, 0, 11]), Buffer.from('ssh-ed25519'), Buffer.from([0, 0, 0, 32]), bytes]);
  return `ssh-ed25519 ${blob.toString('base64')} purchaser@example.com`;
}
