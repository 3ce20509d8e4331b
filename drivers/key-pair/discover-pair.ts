import type { KeyPairInfo } from '@aws-sdk/client-ec2';
import type { CloudResourceRef, Found } from '../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../domain/resource/errors.js';
import { createdByTag, foreignTags } from '../../domain/resource/ownership-tags.js';
import type { DriverContext } from '../driver.js';
import { ec2Tags } from '../parts/ec2-tags.js';
import { isStagedReplacement, replacesTag } from '../parts/replacement-marks.js';
import { nameOfPair, readPairs, readPairsNamed } from './read-pairs.js';

/** Reads one key pair, of which EC2 keeps the public half only, and what transfers made to move in its place. Throws ResourceNotFoundError. */
export async function discoverPair(context: DriverContext, ref: CloudResourceRef): Promise<Found> {
  const name = nameOfPair(ref.arn);
  const [pair] = await readPairsNamed(context, [name]);
  if (pair === undefined) throw new ResourceNotFoundError(ref.arn);
  const tags = ec2Tags(pair.Tags);
  return {
    ref,
    configuration: {
      keyPairId: pair.KeyPairId ?? null,
      keyType: pair.KeyType ?? null,
      fingerprint: pair.KeyFingerprint ?? null,
      createdAt: pair.CreateTime?.toISOString() ?? null,
      tags: foreignTags(tags),
    },
    tags,
    links: [],
    marks: (await stagedFor(context, name)).flatMap((made) => ec2Tags(made.Tags)[createdByTag] ?? []),
    name: tags.Name ?? name,
    ...(pair.KeyType === undefined ? {} : { size: pair.KeyType }),
  };
}

/** Key pairs made to move in the place of the one with this name, and not handed over. */
export async function stagedFor(context: DriverContext, name: string): Promise<readonly KeyPairInfo[]> {
  const made = await readPairs(context, { [`tag:${replacesTag}`]: [name] });
  return made.filter((pair) => {
    const tags = ec2Tags(pair.Tags);
    return isStagedReplacement(tags) && tags[replacesTag] === name;
  });
}
