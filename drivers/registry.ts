import type { CloudResourceType } from '../domain/resource/cloud-resource.js';
import type { Driver } from './driver.js';
import { ebsVolume } from './ebs-volume.js';
import { ec2Instance } from './ec2-instance.js';
import { keyPair } from './key-pair.js';
import { s3Bucket } from './s3-bucket.js';
import { secret } from './secret.js';
import { securityGroup } from './security-group.js';

/** One line for each cloud resource type; a type without a driver does not compile. */
export const registry: Readonly<Record<CloudResourceType, Driver>> = {
  'ebs-volume': ebsVolume,
  'ec2-instance': ec2Instance,
  'key-pair': keyPair,
  's3-bucket': s3Bucket,
  secret,
  'security-group': securityGroup,
};

/** Every driver. */
export const drivers: readonly Driver[] = Object.values(registry);

/** The driver of a type. */
export function driverOf(type: CloudResourceType): Driver {
  return registry[type];
}

/** The types in the order in which they are staged and switched: each after those it depends on; undo walks it backwards. */
export function dependsOrder(types: Iterable<CloudResourceType>): readonly CloudResourceType[] {
  const wanted = new Set(types);
  const visited = new Set<CloudResourceType>();
  const ordered: CloudResourceType[] = [];
  const visit = (type: CloudResourceType) => {
    if (visited.has(type)) return;
    visited.add(type);
    for (const before of driverOf(type).dependsOn) visit(before);
    if (wanted.has(type)) ordered.push(type);
  };
  for (const { type } of drivers) visit(type);
  return ordered;
}
