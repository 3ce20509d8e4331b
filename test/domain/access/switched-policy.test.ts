import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { equalPolicies, type PolicyDocument } from '../../../domain/access/policy-document.js';
import { sellerAccess } from '../../../domain/access/policy-residuals.js';
import { stagedPolicy } from '../../../domain/access/staged-policy.js';
import { switchedPolicy } from '../../../domain/access/switched-policy.js';
import { simulatePolicy } from '../../../scripts/support/simulate-policy.js';
import {
  buildPolicy,
  buildPolicyParties,
  buildStatement,
  policies,
  providerRole,
  purchaserRole,
  sellerRole,
} from '../../support/policies.js';

const parties = buildPolicyParties();
const request = { action: 's3:GetObject', resource: 'arn:aws:s3:::data/a', awsAccountId: '222222222222', at: '2026-11-23T10:00:00Z' };
const ask = (policy: PolicyDocument, principal: string, sourceIp = '192.0.2.7') =>
  simulatePolicy({ ...request, policy, principal, context: { 'aws:SourceIp': sourceIp } });

describe('switchedPolicy', () => {
  test('lets the purchaser in and the seller not, and everybody else as before', async () => {
    const policy = buildPolicy(buildStatement({ Principal: { AWS: [sellerRole, providerRole] } }));

    const switched = switchedPolicy(stagedPolicy(policy, parties), parties);

    expect(switched.Statement).toHaveLength(1);
    expect(await Promise.all([sellerRole, purchaserRole, providerRole].map((who) => ask(policy, who)))).toEqual([true, false, true]);
    expect(await Promise.all([sellerRole, purchaserRole, providerRole].map((who) => ask(switched, who)))).toEqual([false, true, true]);
  });

  test('leaves nothing that names the seller where it lets it in, and is the same from what was staged', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const switched = switchedPolicy(stagedPolicy(policy, parties), parties);
        expect(sellerAccess(switched, parties)).toEqual([]);
        expect(equalPolicies(switched, switchedPolicy(policy, parties))).toBe(true);
        expect(switchedPolicy(switched, parties)).toEqual(switched);
      }),
    );
  });

  test('statements that do not name the seller are the very same', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const others = policy.Statement.filter(
          (statement) =>
            JSON.stringify(switchedPolicy({ ...policy, Statement: [statement] }, parties)) ===
            JSON.stringify({ ...policy, Statement: [statement] }),
        );
        const switched = switchedPolicy(policy, parties).Statement;
        for (const statement of others) expect(switched).toContain(statement);
      }),
    );
  });

  test('the seller can do nothing it was let in for, unless everyone can', async () => {
    const stranger = 'arn:aws:iam::777777777777:role/stranger';
    await fc.assert(
      fc.asyncProperty(policies, async (policy) => {
        const switched = switchedPolicy(policy, parties);
        expect(!(await ask(switched, sellerRole)) || (await ask(switched, stranger))).toBe(true);
      }),
    );
  });

  test('the purchaser can do from its network all that the seller could from its own', async () => {
    // A denial of one of the seller's principals holds for all of the purchaser's afterwards.
    const deniesAnother = (policy: PolicyDocument) =>
      policy.Statement.some(({ Effect, Principal }) => Effect === 'Deny' && JSON.stringify(Principal ?? '').includes('555555555555'));
    const withoutPurchaser = policies.filter((policy) => !JSON.stringify(policy).includes(purchaserRole) && !deniesAnother(policy));
    await fc.assert(
      fc.asyncProperty(withoutPurchaser, async (policy) => {
        const before = await ask(policy, sellerRole, '198.51.100.7');
        expect(!before || (await ask(switchedPolicy(policy, parties), purchaserRole, '203.0.113.7'))).toBe(true);
      }),
    );
  });
});
