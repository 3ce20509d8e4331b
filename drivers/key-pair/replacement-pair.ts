import { DeleteKeyPairCommand, ImportKeyPairCommand, type KeyPairInfo } from '@aws-sdk/client-ec2';
import type { Parties } from '../../domain/access/parties.js';
import type { AccessRecord } from '../../domain/ports/resource-control.js';
import { cloudResourceId, type Found } from '../../domain/resource/cloud-resource.js';
import { createdByTag, foreignTags } from '../../domain/resource/ownership-tags.js';
import type { DriverContext } from '../driver.js';
import { awsErrorName, unlessMissing } from '../parts/aws-errors.js';
import { ec2Tags } from '../parts/ec2-tags.js';
import { replacesTag } from '../parts/replacement-marks.js';
import { stagedFor } from './discover-pair.js';
import { nameOfPair, readPairsNamed } from './read-pairs.js';
import { type KeyType, newPrivateKey, publicKeyOf } from './ssh-key.js';

const keyNameLengthMax = 255;

/** `<name>-conveyance-<end of the transfer id>`: the same at every attempt, another for every transfer. */
export function replacementName(arn: string, transferId: string): string {
  const ending = `-conveyance-${transferId.slice(-8).toLowerCase()}`;
  return `${nameOfPair(arn).slice(0, keyNameLengthMax - ending.length)}${ending}`;
}

/** The key pair this transfer made to move in the place of the recorded one; undefined when there is none, or none of ours under its name. */
export async function readReplacement(context: DriverContext, arn: string, { transferId }: Parties): Promise<KeyPairInfo | undefined> {
  const [pair] = await readPairsNamed(context, [replacementName(arn, transferId)]);
  const tags = ec2Tags(pair?.Tags);
  return tags[createdByTag] === transferId && tags[replacesTag] === nameOfPair(arn) ? pair : undefined;
}

/**
 * Imports the purchaser's public key, or that of a new private key which is in the vault before, under the name of the replacement.
 * Safe twice: the vault keeps the first private key, EC2 refuses a second pair of one name.
 */
export async function makeReplacement(context: DriverContext, { ref, found }: AccessRecord, parties: Parties): Promise<void> {
  if ((await readReplacement(context, ref.arn, parties)) !== undefined) return;
  const marks = { [createdByTag]: parties.transferId, [replacesTag]: nameOfPair(ref.arn) };
  const Tags = Object.entries({ ...copiedTags(found), ...marks }).map(([Key, Value]) => ({ Key, Value }));
  const command = new ImportKeyPairCommand({
    KeyName: replacementName(ref.arn, parties.transferId),
    PublicKeyMaterial: Buffer.from(await publicKeyFor(context, ref.arn, found, parties)),
    TagSpecifications: [{ ResourceType: 'key-pair', Tags }],
  });
  try {
    await context.clients.ec2.send(command);
  } catch (error) {
    // A list that is a moment old does not show the pair that an earlier attempt made.
    const made = awsErrorName(error) === 'InvalidKeyPair.Duplicate' ? await readReplacement(context, ref.arn, parties) : undefined;
    if (made === undefined) throw error;
  }
}

/** Deletes what this transfer made and has not handed over, and the private key in the vault; nothing else. */
export async function discardReplacement(context: DriverContext, { ref }: AccessRecord, { transferId }: Parties): Promise<void> {
  for (const pair of await stagedFor(context, nameOfPair(ref.arn))) {
    if (ec2Tags(pair.Tags)[createdByTag] !== transferId) continue;
    await unlessMissing(() => context.clients.ec2.send(new DeleteKeyPairCommand({ KeyName: pair.KeyName })));
  }
  await context.vault.remove(transferId, cloudResourceId(ref.arn));
}

/** A private key that waits already decides, or a record edited meanwhile would leave it in the vault with nothing that accepts it. */
async function publicKeyFor({ vault }: DriverContext, arn: string, { configuration }: Found, parties: Parties): Promise<string> {
  const resourceId = cloudResourceId(arn);
  const waiting = await vault.get(parties.transferId, resourceId);
  if (waiting !== undefined) return publicKeyOf(waiting);
  if (parties.to.sshPublicKey !== undefined) return parties.to.sshPublicKey;
  const made = await newPrivateKey(configuration.keyType as KeyType);
  await vault.put(parties.transferId, resourceId, made);
  // Two attempts at once: the first value put is the one kept.
  return publicKeyOf((await vault.get(parties.transferId, resourceId)) ?? made);
}

/** Keys under `aws:` can be written by AWS alone. */
function copiedTags({ tags }: Found): { readonly [key: string]: string } {
  return Object.fromEntries(Object.entries(foreignTags(tags)).filter(([key]) => !key.startsWith('aws:')));
}
