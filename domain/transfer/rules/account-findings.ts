import type { MemberAccount } from '../../customer/customer.js';
import type { ManifestEntry } from '../transfer.js';
import type { Finding } from './finding.js';

/** An AWS account whose driver role has never answered cannot be acted in: one finding for each of its resources. */
export function accountFindings(
  entries: readonly Pick<ManifestEntry, 'arn' | 'awsAccountId'>[],
  accounts: ReadonlyMap<string, MemberAccount>,
): readonly Finding[] {
  return entries
    .filter(({ awsAccountId }) => accounts.get(awsAccountId)?.status !== 'active')
    .map(({ arn, awsAccountId }) => ({
      severity: 'blocker',
      code: 'MemberAccountInactive',
      arn,
      detail: `The AWS account ${awsAccountId} is not registered, or its driver role has not answered yet.`,
      whoMustAct: 'operator',
      about: 'seller',
      remedy: 'Register the account, deploy the member stack there, and check it.',
    }));
}
