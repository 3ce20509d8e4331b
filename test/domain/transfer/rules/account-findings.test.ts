import { describe, expect, it } from '@jest/globals';
import type { MemberAccount } from '../../../../domain/customer/customer.js';
import { accountFindings } from '../../../../domain/transfer/rules/account-findings.js';

function anAccount(awsAccountId: string, status: MemberAccount['status']): readonly [string, MemberAccount] {
  const provider = { principals: [], networks: [] };
  return [awsAccountId, { awsAccountId, externalId: 'x', status, regions: [], provider, createdAt: '2026-11-23T10:00:00.000Z' }];
}

describe('accountFindings', () => {
  it('names each resource of an account that is pending or unknown', () => {
    const accounts = new Map([anAccount('111111111111', 'active'), anAccount('222222222222', 'pending')]);
    const entries = ['111111111111', '222222222222', '333333333333'].map((awsAccountId) => ({ arn: `arn:${awsAccountId}`, awsAccountId }));

    const findings = accountFindings(entries, accounts);

    expect(findings.map(({ arn, code, whoMustAct }) => [arn, code, whoMustAct])).toEqual([
      ['arn:222222222222', 'MemberAccountInactive', 'operator'],
      ['arn:333333333333', 'MemberAccountInactive', 'operator'],
    ]);
  });
});
