import type { Blocker } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { Found, JsonObject } from '../../domain/resource/cloud-resource.js';
import { credentialChoice } from './credential-choice.js';

type Reason = Pick<Blocker, 'code' | 'detail' | 'remedy'>;

/** Why a secret cannot move now, its policy apart. */
export function secretBlockers(found: Found, parties: Parties): readonly Blocker[] {
  const reasons = [...inAnyCase(found), ...(credentialChoice(found.ref.arn, parties) === 'keep' ? [] : againstNewValue(found))];
  return reasons.map((reason) => ({ ...reason, arn: found.ref.arn, whoMustAct: 'seller' }));
}

function inAnyCase({ ref, configuration }: Found): Reason[] {
  const { deletionScheduled, primaryRegion } = configuration;
  const reasons: Reason[] = [];
  if (deletionScheduled === true) {
    const detail = 'The secret is scheduled for deletion.';
    reasons.push({ code: 'SecretScheduledForDeletion', detail, remedy: 'Restore the secret, or leave it out.' });
  }
  if (typeof primaryRegion === 'string' && primaryRegion !== ref.region) {
    const detail = `The secret is a replica of one in ${primaryRegion}; a replica cannot be changed.`;
    reasons.push({ code: 'ReplicaSecret', detail, remedy: `Transfer the secret in ${primaryRegion}: its replicas follow.` });
  }
  return reasons;
}

/** A new value nobody else learns of would break whoever reads the secret, or could not be written. */
function againstNewValue({ configuration }: Found): Reason[] {
  const { owningService, kmsKey } = configuration;
  const versions = configuration.versions as { readonly [label: string]: string };
  const reasons: Reason[] = [];
  const keep = 'Choose to keep the value';
  if (typeof owningService === 'string') {
    const detail = `The service ${owningService} owns the value.`;
    reasons.push({ code: 'ValueOwnedByService', detail, remedy: `${keep}, and rotate it through that service.` });
  }
  if ((configuration.rotation as JsonObject).enabled === true) {
    const detail = 'A rotation function makes the values and would not know of ours.';
    reasons.push({ code: 'RotationFunctionActive', detail, remedy: `${keep}, and rotate it through the function after the transfer.` });
  }
  if (versions.AWSPENDING !== undefined && versions.AWSPENDING !== versions.AWSCURRENT) {
    const detail = 'A rotation is half done: a version is labelled AWSPENDING.';
    reasons.push({ code: 'RotationInProgress', detail, remedy: 'Finish or cancel the rotation.' });
  }
  if (typeof kmsKey === 'string') {
    const detail = `The value is encrypted with ${kmsKey}, which the service may not use.`;
    reasons.push({ code: 'ValueUnderCustomerKey', detail, remedy: `${keep}, or encrypt the secret with the key aws/secretsmanager.` });
  }
  return reasons;
}
