import { AuthorizeSecurityGroupEgressCommand, RevokeSecurityGroupEgressCommand } from '@aws-sdk/client-ec2';
import type { CredentialChoice, CustomerAccess } from '../../domain/access/parties.js';
import type { CloudResourceRef, Found, JsonObject } from '../../domain/resource/cloud-resource.js';
import type { Driver } from '../../drivers/driver.js';
import { driverOf } from '../../drivers/registry.js';
import { configurationOf } from '../../drivers/security-group/configuration.js';
import { bucketRef, bucketWorld, readStatement } from '../support/bucket-world.js';
import { instanceRef, instanceWorld } from '../support/instance-world.js';
import { keyPairWorld, pairRef, purchasersKey } from '../support/key-pair-world.js';
import type { MemberEngine } from '../support/member-fixture.js';
import { secretWorld } from '../support/secret-world.js';
import { type GroupWorld, groupRef, groupWorld, tcp } from '../support/security-group-world.js';
import { volumeRef, volumeWorld } from '../support/volume-world.js';
import type { DriverWorld } from './driver-contract.js';

/** A resource on which a driver's contract is tried, made anew on whatever engine. */
export interface DriverWorldMaker {
  /** The type, and in which form it is tried where there are several. */
  readonly name: string;
  readonly driver: Driver;
  readonly make: (engine: MemberEngine) => Promise<DriverWorld>;
}

type Prepared = Omit<DriverWorld, 'driver'>;

function maker(type: CloudResourceRef['type'], form: string, prepare: (engine: MemberEngine) => Promise<Prepared>): DriverWorldMaker {
  const driver = driverOf(type);
  return { name: form === '' ? type : `${type}, ${form}`, driver, make: async (engine) => ({ driver, ...(await prepare(engine)) }) };
}

/** The outside edit of what is edited by its tags. */
function taggedOutside(
  world: Pick<Prepared, 'context' | 'recorder' | 'ref' | 'parties'> & { tag(key: string, value: string): Promise<void> },
) {
  return {
    ...world,
    outsideEdit: () => world.tag('backup', 'daily'),
    hasOutsideEdit: (found: Found) => (found.configuration.tags as JsonObject).backup === 'daily',
  };
}

async function keyPairs(engine: MemberEngine, to: Partial<CustomerAccess>): Promise<Prepared> {
  return { ...taggedOutside(await keyPairWorld(engine, 'ed25519', to)), missingRef: pairRef('none') };
}

async function groups(engine: MemberEngine, shared: boolean): Promise<Prepared> {
  const world = await groupWorld(engine, { shared });
  return { ...world, ...groupEdits(world) };
}

function groupEdits(world: GroupWorld): Pick<Prepared, 'missingRef' | 'outsideEdit' | 'hasOutsideEdit'> {
  return {
    missingRef: groupRef('sg-0123456789abcdef0'),
    outsideEdit: () => world.addRule(world.groupId, tcp(8443, '192.0.2.0/24')),
    hasOutsideEdit: (found) => configurationOf(found).rules.some((rule) => rule.from === 8443),
  };
}

/** A group whose seller is in more rules of both directions than the purchaser has networks, or in fewer, and which lets nothing else out. */
async function oddGroups(engine: MemberEngine, shared: boolean): Promise<Prepared> {
  const world = await groupWorld(engine, { shared });
  const { ec2 } = world.outside;
  const [out] = (await world.rulesOf(world.groupId)).filter((rule) => rule.IsEgress === true);
  await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId: world.groupId, SecurityGroupRuleIds: [out?.SecurityGroupRuleId ?? ''] }));
  const IpPermissions = [tcp(22, '198.51.100.0/25'), tcp(22, '198.51.100.128/25'), tcp(22, '198.51.100.0/24'), tcp(443, '198.51.100.0/24')];
  await ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId: world.groupId, IpPermissions }));
  await world.addRule(world.groupId, tcp(443, '198.51.100.0/25'));
  const { parties } = world;
  const to = { ...parties.to, networks: ['203.0.113.0/24', '20.1.0.0/16'] };
  return { ...world, ...groupEdits(world), parties: { ...parties, to } };
}

/** The outside edit adds a statement to the policy as it then is, ours included. */
async function buckets(engine: MemberEngine): Promise<Prepared> {
  const world = await bucketWorld(engine);
  const [provider = ''] = world.parties.provider.principals;
  return {
    ...world,
    missingRef: bucketRef('no-such-bucket'),
    outsideEdit: async () => {
      const { Statement } = await world.readPolicy();
      await world.writePolicy(...Statement, readStatement(world.name, provider, { Sid: 'Backup' }));
    },
    hasOutsideEdit: (found) => JSON.stringify(found.configuration).includes('Backup'),
  };
}

async function secrets(engine: MemberEngine, choice: CredentialChoice): Promise<Prepared> {
  const world = await secretWorld(engine, choice);
  const [provider = ''] = world.parties.provider.principals;
  return {
    ...world,
    missingRef: { ...world.ref, arn: `${world.ref.arn}-none` },
    outsideEdit: async () => {
      const { Statement = [] } = (await world.readPolicy()) ?? {};
      await world.writePolicy(...Statement, world.statement(provider, { Sid: 'Backup' }));
    },
    hasOutsideEdit: (found) => JSON.stringify(found.configuration).includes('Backup'),
  };
}

/** One for each type, and for each form of a type in which its driver takes another way. */
export const driverWorlds: readonly DriverWorldMaker[] = [
  maker('ebs-volume', '', async (engine) => ({
    ...taggedOutside(await volumeWorld(engine)),
    missingRef: volumeRef('vol-0123456789abcdef0'),
  })),
  maker('ec2-instance', '', async (engine) => ({
    ...taggedOutside(await instanceWorld(engine)),
    missingRef: instanceRef('i-0123456789abcdef0'),
  })),
  maker('key-pair', 'new private key', (engine) => keyPairs(engine, {})),
  maker('key-pair', "purchaser's public key", (engine) => keyPairs(engine, { sshPublicKey: purchasersKey })),
  maker('s3-bucket', '', buckets),
  maker('secret', 'value kept', (engine) => secrets(engine, 'keep')),
  maker('secret', 'value rotated', (engine) => secrets(engine, 'rotate')),
  maker('security-group', 'edited in place', (engine) => groups(engine, false)),
  maker('security-group', 'shared', (engine) => groups(engine, true)),
  maker('security-group', 'edited in place, both directions', (engine) => oddGroups(engine, false)),
  maker('security-group', 'shared, both directions', (engine) => oddGroups(engine, true)),
];

/** The worlds of one type. */
export function worldsOf(driver: Driver): readonly DriverWorldMaker[] {
  return driverWorlds.filter((maker) => maker.driver === driver);
}
