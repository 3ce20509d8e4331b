import type { Blocker, ResidualAccess } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import { principalClassification } from '../../domain/access/principal-classification.js';
import { type Instant, plusSeconds } from '../../domain/ports/clock.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import type { BucketTargets } from './discover-bucket.js';

/** S3's own log writer: it may write into a bucket that serves as a log target, and can read nothing. */
const logDelivery = 'http://acs.amazonaws.com/groups/s3/LogDelivery';

/** Longest life of a presigned URL: signed with the key of an IAM user. */
const presignedSecondsMax = 7 * 24 * 3600;

function usesLists(found: Found): boolean {
  return found.configuration.ownership !== 'BucketOwnerEnforced';
}

/** Grants by canonical ids cannot be given to a purchaser who is named by ARNs. */
export function grantBlockers(found: Found): readonly Blocker[] {
  const grants = usesLists(found) ? (found.configuration.grants as readonly string[]) : [];
  return grants
    .filter((grant) => !grant.startsWith(`${logDelivery} `))
    .map((grant) => ({
      code: 'AclGrantsNotSupported',
      arn: found.ref.arn,
      detail: `The access control list of the bucket grants ${grant}.`,
      whoMustAct: 'seller',
      remedy: 'Say it in the bucket policy and set Object Ownership to BucketOwnerEnforced.',
    }));
}

/** Ways out that carry news of the bucket: what the terms leave with the seller may go on receiving them. A copy of the data is another matter. */
const agreeable: readonly (keyof BucketTargets)[] = ['logs', 'notifies'];

/** Where the bucket sends something that is neither the solution's nor anybody's that both parties or the provider answer for, by way. */
function foreignTargets(found: Found, parties: Parties): readonly (readonly [keyof BucketTargets, string])[] {
  const isForeign = (arn: string) => {
    const side = principalClassification({ kind: 'source', key: 'target', sense: 'named', value: arn }, parties);
    return arn !== found.ref.arn && (side === 'seller' || side === 'unclassified');
  };
  const targets = Object.entries(found.configuration.targets as BucketTargets) as [keyof BucketTargets, readonly string[]][];
  return targets.flatMap(([way, arns]) => arns.filter(isForeign).map((arn) => [way, arn] as const));
}

function isAgreed([way, arn]: readonly [keyof BucketTargets, string], { leftBehind }: Parties): boolean {
  return agreeable.includes(way) && leftBehind.includes(arn);
}

/** Where the bucket would go on sending the purchaser's data: every way out that nobody of this transfer answers for. */
export function outsideTargets(found: Found, parties: Parties): readonly string[] {
  return foreignTargets(found, parties).flatMap((target) => (isAgreed(target, parties) ? [] : [target[1]]));
}

/** Log buckets and receivers of notifications that the listing names as left behind: the purchaser agrees to them with the purchase. */
export function agreedTargets(found: Found, parties: Parties): readonly string[] {
  return foreignTargets(found, parties).flatMap((target) => (isAgreed(target, parties) ? [target[1]] : []));
}

/** What both parties agree to, said once more before they do; no names, for both are told. */
export function agreedTargetsStay(found: Found, parties: Parties): readonly Blocker[] {
  return agreedTargets(found, parties).map(() => ({
    code: 'SendsLogsToSeller',
    arn: found.ref.arn,
    detail: 'The bucket goes on sending access logs or notifications to something that stays with the seller by the terms of the listing.',
    whoMustAct: 'purchaser',
    remedy: 'Change where it sends them after the transfer, unless you want the seller to receive them.',
  }));
}

/** A target that stays with the seller would receive the purchaser's data. */
export function targetBlockers(found: Found, parties: Parties): readonly Blocker[] {
  return outsideTargets(found, parties).map((target) => ({
    code: 'SendsDataOutside',
    arn: found.ref.arn,
    detail: `The bucket sends data, logs or notifications to ${target}, which does not move with it.`,
    whoMustAct: 'seller',
    remedy:
      'Add the target, remove the rule, or have both parties confirm the target as a bystander; for logs and notifications it is enough to name it in terms.leftBehind.',
  }));
}

function listsOfObjects(found: Found): readonly ResidualAccess[] {
  if (!usesLists(found)) return [];
  const reason = 'Each object may carry one; objects are not read.';
  return [{ arn: found.ref.arn, what: 'access control lists of objects', state: 'cannot-be-proven', reason }];
}

/** What of the seller's access no policy shows: targets, object lists, presigned URLs, and doors of their own that are not read. */
export function bucketAccess(found: Found, parties: Parties, now: Instant | undefined): readonly ResidualAccess[] {
  const arn = found.ref.arn;
  const targets = outsideTargets(found, parties).map(
    (target): ResidualAccess => ({ arn, what: `target ${target}`, state: 'open', reason: 'The bucket still sends data there.' }),
  );
  const agreed = agreedTargets(found, parties).map(
    (target): ResidualAccess => ({
      arn,
      what: `target ${target}`,
      state: 'cannot-be-proven',
      reason: 'By the terms it stays with the former owner, who goes on receiving what the bucket logs or notifies of.',
    }),
  );
  return [
    ...targets,
    ...agreed,
    ...listsOfObjects(found),
    {
      arn,
      what: 'presigned URLs',
      state: 'expires',
      reason:
        'S3 judges the signer at the time of use, so what the former owner signed is closed; a URL it got from a principal that keeps access works until it expires: at most 7 days, 12 hours where a role signed.',
      ...(now === undefined ? {} : { expiresAt: plusSeconds(now, presignedSecondsMax) }),
    },
    {
      arn,
      what: 'access points, access grants, inventory and analytics exports',
      state: 'cannot-be-proven',
      reason: 'They are resources of their own, which this version does not read.',
    },
  ];
}
