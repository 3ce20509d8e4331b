import type { Blocker } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { createdByTag, ownerTag } from '../../domain/resource/ownership-tags.js';
import { replacesTag } from '../parts/replacement-marks.js';
import { tagRoomBlockers } from '../parts/tag-room-blockers.js';
import { importProblem } from './import-problem.js';
import { keyTypes } from './ssh-key.js';

/** What stands on the key pair that moves in the place of another. */
const tagsOfReplacement = [createdByTag, replacesTag, ownerTag];

/** Why no key pair could move in the place of this one. */
export function pairBlockers(found: Found, parties: Parties): readonly Blocker[] {
  return [...unknownType(found), ...purchaserKey(found, parties), ...tagRoomBlockers(found, tagsOfReplacement)];
}

function unknownType({ ref, configuration }: Found): Blocker[] {
  const { keyType } = configuration;
  if (keyTypes.some((known) => known === keyType)) return [];
  const detail = `The key pair is of type ${keyType}, not ${keyTypes.join(' or ')}.`;
  return [{ code: 'UnknownKeyType', arn: ref.arn, detail, whoMustAct: 'seller', remedy: 'Leave the key pair out.' }];
}

function purchaserKey({ ref }: Found, { from, to }: Parties): Blocker[] {
  if (to.sshPublicKey === undefined) return [];
  const blocked = (code: string, detail: string, remedy: string) =>
    [{ code, arn: ref.arn, detail, whoMustAct: 'purchaser', remedy }] satisfies Blocker[];
  const problem = importProblem(to.sshPublicKey);
  if (problem !== undefined) {
    const remedy = 'Put an ssh-ed25519 or ssh-rsa key that EC2 imports into your record, or none.';
    return blocked('PublicKeyNotImportable', `The purchaser's public key ${problem}.`, remedy);
  }
  if (keyPart(to.sshPublicKey) !== keyPart(from.sshPublicKey)) return [];
  return blocked(
    'PublicKeyIsSellers',
    "The purchaser's public key is the seller's as well.",
    'Put a key of your own into your record, or none.',
  );
}

/** The key without its comment. */
function keyPart(publicKey: string | undefined): string | undefined {
  return publicKey?.split(' ').slice(0, 2).join(' ');
}
