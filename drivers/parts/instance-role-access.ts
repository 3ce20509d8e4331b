import type { ResidualAccess } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { idOfArn, parseArn } from './arn.js';

/** True when the principal is the role an instance profile carries: same account, same name, as every console and template makes them. */
export function isRoleOf(profileArn: string, principalArn: string): boolean {
  const [profile, principal] = [parseArn(profileArn), parseArn(principalArn)];
  if (!profile.resource.startsWith('instance-profile/') || !principal.resource.startsWith('role/')) return false;
  return profile.awsAccountId === principal.awsAccountId && idOfArn(profileArn) === idOfArn(principalArn);
}

/** What the role of an instance leaves open: the seller's own role is a way in; who may assume another is not read. */
export function instanceRoleAccess({ ref, configuration }: Found, parties: Parties): ResidualAccess[] {
  const profileArn = configuration.instanceProfileArn;
  if (typeof profileArn !== 'string' || parties.manifest.has(profileArn)) return [];
  const sellers = parties.from.principals.some((principal) => isRoleOf(profileArn, principal));
  const what = `instance profile ${profileArn}`;
  if (sellers) return [{ arn: ref.arn, what, state: 'open', reason: 'Its role is a principal of the former owner.' }];
  return [{ arn: ref.arn, what, state: 'cannot-be-proven', reason: 'The role does not move; who may assume it is not read.' }];
}
