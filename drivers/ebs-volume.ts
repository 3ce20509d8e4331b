/*
 * Moving an EBS volume: control of a volume is its owner tag, which the transfer itself flips, so this driver reads and judges.
 * Left behind: snapshots (a type of their own) and copies made before the cut.
 */
import { DescribeVolumesCommand, paginateDescribeVolumes, type Volume } from '@aws-sdk/client-ec2';
import type { Blocker, ResidualAccess } from '../domain/access/findings.js';
import type { Parties } from '../domain/access/parties.js';
import type { CloudResourceRef, Found, JsonObject, Link } from '../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../domain/resource/errors.js';
import { foreignTags } from '../domain/resource/ownership-tags.js';
import type { Driver, DriverContext } from './driver.js';
import { ec2Arn, idOfArn, parseArn } from './parts/arn.js';
import { ec2TagPermissions, ec2Tags, tagEc2, untagEc2 } from './parts/ec2-tags.js';
import { listed, listedMax } from './parts/listed.js';
import { ownerTagAccess } from './parts/owner-tag-access.js';
import { tagRoomBlockers, tagsPerResourceMax } from './parts/tag-room-blockers.js';
import { keyStays } from './parts/warnings.js';

const reading = [{ action: 'ec2:DescribeVolumes', on: 'any' }] as const;

/** The golden example of a driver: the smallest type whose control is its tags. */
export const ebsVolume: Driver = {
  type: 'ebs-volume',
  label: 'EBS volume',
  scope: 'regional',
  permissions: {
    list: reading,
    discover: reading,
    tag: ec2TagPermissions('volume'),
    stage: [],
    unstage: [],
    rotate: [],
    discard: [],
    switchOver: [],
    verify: reading,
  },
  staging: 'checked',
  credential: 'none',
  tagControl: 'enforced',
  limits: { listedMax, tagsPerResourceMax },
  dependsOn: [],
  carries: ['the data on the volume'],
  meters: ['volume-gib-hour', 'volume-iops-hour', 'volume-throughput-hour'],

  list: (context) => listed(paginateDescribeVolumes({ client: context.clients.ec2 }, {}), (page) => page.Volumes?.map(refOf(context))),

  async discover(context, ref) {
    const { Volumes } = await context.clients.ec2.send(new DescribeVolumesCommand({ VolumeIds: [idOfArn(ref.arn)] }));
    const volume = Volumes?.[0];
    if (volume === undefined) throw new ResourceNotFoundError(ref.arn);
    return foundOf(context, ref, volume);
  },

  blockers: (found, parties) => [...notReady(found), ...sharedOutside(found, parties), ...foreignKey(found), ...tagRoomBlockers(found)],

  warnings: keyStays,

  stage: async () => ({}),
  unstage: nothingToDo,
  rotate: nothingToDo,
  discard: nothingToDo,
  switchOver: nothingToDo,

  async verify(context, record, parties, reading) {
    const found = reading ?? (await ebsVolume.discover(context, record.ref));
    return [ownerTagAccess(found, parties), ...keyAccess(found, parties)];
  },

  tag: (context, refs, tags) => tagEc2(context.clients.ec2, refs, tags),
  untag: (context, refs, tags) => untagEc2(context.clients.ec2, refs, tags),
};

/** A volume has nothing to stage, rotate or switch beside its owner tag. */
async function nothingToDo(): Promise<void> {}

function refOf(context: DriverContext) {
  const { awsAccountId, region } = context;
  return ({ VolumeId = '' }: Volume): CloudResourceRef => ({
    type: 'ebs-volume',
    arn: ec2Arn(context, 'volume', VolumeId),
    awsAccountId,
    region,
  });
}

function foundOf(context: DriverContext, ref: CloudResourceRef, volume: Volume): Found {
  const tags = ec2Tags(volume.Tags);
  return {
    ref,
    configuration: configurationOf(volume, tags),
    tags,
    links: linksOf(context, volume),
    size: `${volume.Size} GiB ${volume.VolumeType}`,
    ...(tags.Name === undefined ? {} : { name: tags.Name }),
  };
}

function configurationOf(volume: Volume, tags: Found['tags']): JsonObject {
  return {
    createdAt: volume.CreateTime?.toISOString() ?? null,
    state: volume.State ?? null,
    sizeGib: volume.Size ?? null,
    volumeType: volume.VolumeType ?? null,
    iops: volume.Iops ?? null,
    throughput: volume.Throughput ?? null,
    availabilityZone: volume.AvailabilityZone ?? null,
    encrypted: volume.Encrypted ?? false,
    kmsKeyArn: volume.KmsKeyId ?? null,
    multiAttach: volume.MultiAttachEnabled ?? false,
    snapshotId: volume.SnapshotId ?? null,
    attachments: (volume.Attachments ?? []).map(({ InstanceId, Device }) => `${InstanceId} as ${Device}`).sort(),
    tags: foreignTags(tags),
  };
}

function linksOf(context: DriverContext, volume: Volume): Link[] {
  const links = (volume.Attachments ?? []).map(({ InstanceId = '' }) => ({
    toArn: ec2Arn(context, 'instance', InstanceId),
    relation: 'is attached to',
    needs: false,
  }));
  return volume.KmsKeyId === undefined ? links : [...links, { toArn: volume.KmsKeyId, relation: 'is encrypted with', needs: false }];
}

function notReady({ ref, configuration }: Found): Blocker[] {
  if (configuration.state === 'in-use' || configuration.state === 'available') return [];
  const detail = `The volume is ${configuration.state}, neither in use nor available.`;
  return [
    { code: 'VolumeNotReady', arn: ref.arn, detail, whoMustAct: 'seller', remedy: 'Wait until the volume is available, or leave it out.' },
  ];
}

/** An instance that stays with somebody else would go on reading and writing the purchaser's data. */
function sharedOutside({ ref, links }: Found, parties: Parties): Blocker[] {
  return links
    .filter((link) => link.relation === 'is attached to' && !parties.manifest.has(link.toArn) && !parties.bystanders.includes(link.toArn))
    .map((link) => ({
      code: 'VolumeSharedOutside',
      arn: ref.arn,
      detail: `The volume is attached to ${link.toArn}, which does not move with it.`,
      whoMustAct: 'seller',
      remedy: 'Add the instance, detach the volume from it, or have both parties confirm it as a bystander.',
    }));
}

/** A key of another AWS account can be taken away by whoever holds that account. */
function foreignKey({ ref, configuration }: Found): Blocker[] {
  const keyArn = configuration.kmsKeyArn;
  if (typeof keyArn !== 'string' || parseArn(keyArn).awsAccountId === ref.awsAccountId) return [];
  const detail = `The volume is encrypted with ${keyArn}, a key of another AWS account.`;
  return [
    {
      code: 'KeyInForeignAccount',
      arn: ref.arn,
      detail,
      whoMustAct: 'seller',
      remedy: 'Encrypt the volume with a key of its own account.',
    },
  ];
}

function keyAccess({ ref, configuration }: Found, parties: Parties): ResidualAccess[] {
  const keyArn = configuration.kmsKeyArn;
  if (typeof keyArn !== 'string' || parties.manifest.has(keyArn)) return [];
  return [
    { arn: ref.arn, what: `KMS key ${keyArn}`, state: 'cannot-be-proven', reason: 'The key does not move; who may use it is not read.' },
  ];
}
