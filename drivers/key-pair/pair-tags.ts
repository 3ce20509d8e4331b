import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../domain/resource/errors.js';
import type { DriverContext } from '../driver.js';
import { ec2Arn } from '../parts/arn.js';
import { tagEc2, untagEc2 } from '../parts/ec2-tags.js';
import { nameOfPair, readPairsNamed } from './read-pairs.js';

type Tags = { readonly [key: string]: string };

/** Values a filter takes; fewer names than that are read at once. */
const namesPerCallMax = 100;

/** Sets tags, for which EC2 takes ids where an ARN holds the name. Throws ResourceNotFoundError. */
export async function tagPairs(context: DriverContext, refs: readonly CloudResourceRef[], tags: Tags): Promise<void> {
  const byId = await refsById(context, refs);
  const missing = refs.find(({ arn }) => !byId.has(arn));
  if (missing !== undefined) throw new ResourceNotFoundError(missing.arn);
  await tagEc2(context.clients.ec2, [...byId.values()], tags);
}

/** Removes each tag only where it has exactly this value; a pair that is gone has none. */
export async function untagPairs(context: DriverContext, refs: readonly CloudResourceRef[], tags: Tags): Promise<void> {
  await untagEc2(context.clients.ec2, [...(await refsById(context, refs)).values()], tags);
}

/** The same references with the id in place of the name, by the ARN they came with. */
async function refsById(context: DriverContext, refs: readonly CloudResourceRef[]): Promise<ReadonlyMap<string, CloudResourceRef>> {
  const ids = new Map<string, string>();
  for (let start = 0; start < refs.length; start += namesPerCallMax) {
    const names = refs.slice(start, start + namesPerCallMax).map(({ arn }) => nameOfPair(arn));
    for (const { KeyName = '', KeyPairId = '' } of await readPairsNamed(context, names)) ids.set(KeyName, KeyPairId);
  }
  return new Map(
    refs.flatMap((ref) => {
      const id = ids.get(nameOfPair(ref.arn));
      return id === undefined ? [] : [[ref.arn, { ...ref, arn: ec2Arn(context, 'key-pair', id) }] as const];
    }),
  );
}
