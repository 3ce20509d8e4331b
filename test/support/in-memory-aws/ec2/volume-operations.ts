import type { AttachVolumeCommandInput, CreateVolumeCommandInput, DescribeVolumesCommandInput, Volume } from '@aws-sdk/client-ec2';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace } from '../aws-place.js';
import { type Operations, sdkTags } from '../operation.js';
import { pageOf } from '../page-of.js';
import { changes, reads, specifiedTags } from './ec2-operation.js';
import { matchesFilters } from './matches-filters.js';
import { writeTags } from './tag-operations.js';

function volumeOf(place: AwsPlace, volumeId = ''): Volume {
  const volume = place.volumes.get(volumeId);
  if (volume === undefined) throw awsFailure('InvalidVolume.NotFound', `The volume '${volumeId}' does not exist.`);
  return volume;
}

/** A new volume, not attached to anything. */
export function addVolume(place: AwsPlace, input: CreateVolumeCommandInput): Volume {
  const VolumeId = place.newId('vol');
  const { AvailabilityZone = `${place.region}a`, Size = 8, VolumeType = 'gp3', Encrypted = false } = input;
  // An encrypted volume without a key of the customer's own is under the service's.
  const key = input.KmsKeyId ?? (Encrypted ? `arn:aws:kms:${place.region}:${place.awsAccountId}:key/aws-ebs` : undefined);
  const volume: Volume = {
    VolumeId,
    AvailabilityZone,
    Size,
    VolumeType,
    Encrypted,
    ...(key === undefined ? {} : { KmsKeyId: key }),
    Iops: input.Iops ?? 3_000,
    Throughput: input.Throughput ?? 125,
    CreateTime: place.now(),
    State: 'available',
    MultiAttachEnabled: false,
    SnapshotId: input.SnapshotId ?? '',
    Attachments: [],
  };
  place.volumes.set(VolumeId, volume);
  writeTags(place, [VolumeId], specifiedTags(input, 'volume'));
  return volume;
}

/** Puts a volume to an instance. Throws VolumeInUse. */
export function attach(place: AwsPlace, volumeId: string, instanceId: string, device: string): void {
  const volume = volumeOf(place, volumeId);
  if (volume.State !== 'available') throw awsFailure('VolumeInUse', `vol ${volumeId} is already attached`);
  const attachment = { VolumeId: volumeId, InstanceId: instanceId, Device: device, State: 'attached', AttachTime: place.now() } as const;
  place.volumes.set(volumeId, { ...volume, State: 'in-use', Attachments: [attachment] });
}

function attachVolume(place: AwsPlace, { VolumeId = '', InstanceId = '', Device = '' }: AttachVolumeCommandInput): object {
  if (!place.instances.has(InstanceId)) throw awsFailure('InvalidInstanceID.NotFound', `The instance ID '${InstanceId}' does not exist`);
  attach(place, VolumeId, InstanceId, Device);
  return { VolumeId, InstanceId, Device, State: 'attaching' };
}

function describeVolumes(place: AwsPlace, { VolumeIds, Filters, MaxResults, NextToken }: DescribeVolumesCommandInput): object {
  const asked = VolumeIds === undefined ? [...place.volumes.values()] : VolumeIds.map((id) => volumeOf(place, id));
  const tagsOf = ({ VolumeId = '' }: Volume) => place.tags.get(VolumeId) ?? new Map<string, string>();
  const matching = asked.filter((volume) =>
    matchesFilters(Filters, { 'volume-id': [volume.VolumeId], status: [volume.State], size: [String(volume.Size)] }, tagsOf(volume)),
  );
  const { page, next } = pageOf(place, matching, { size: MaxResults, token: NextToken });
  return { Volumes: page.map((volume) => ({ ...volume, Tags: sdkTags(tagsOf(volume)) })), NextToken: next };
}

/** Block volumes. */
export const volumeOperations: Operations = {
  CreateVolume: changes<CreateVolumeCommandInput>('CreateVolume', () => [{ kind: 'volume' }], addVolume),
  AttachVolume: changes<AttachVolumeCommandInput>(
    'AttachVolume',
    (_place, { VolumeId, InstanceId }) => [
      { kind: 'volume', id: VolumeId },
      { kind: 'instance', id: InstanceId },
    ],
    attachVolume,
  ),
  DescribeVolumes: reads<DescribeVolumesCommandInput>('DescribeVolumes', describeVolumes),
};
