import { describe, expect, test } from '@jest/globals';
import { matchesPattern, policyResiduals, sellerAccess } from '../../../domain/access/policy-residuals.js';
import { stagedPolicy } from '../../../domain/access/staged-policy.js';
import { switchedPolicy } from '../../../domain/access/switched-policy.js';
import type { JsonObject } from '../../../domain/resource/cloud-resource.js';
import { buildPolicy, buildPolicyParties, buildStatement, providerRole, sellerRole } from '../../support/policies.js';

const parties = buildPolicyParties();
const judged = { arn: 'arn:aws:s3:::data', awsAccountId: '222222222222', name: 'bucket policy' };
const before = buildPolicy(buildStatement({ Sid: 'AppRead' }));
const statesOf = (now: ReturnType<typeof buildPolicy> | undefined) =>
  policyResiduals(before, now, parties, judged).map(({ what, state }) => `${what}: ${state}`);

describe('sellerAccess', () => {
  test('names statement and principal', () => {
    expect(sellerAccess(before, parties)).toEqual([{ statement: 'AppRead', value: sellerRole }]);
  });

  test('counts no denial, no statement that cannot hold, and nobody else', () => {
    const other = buildStatement({ Principal: { AWS: providerRole } });

    expect(sellerAccess(buildPolicy(buildStatement({ Effect: 'Deny' }), other), parties)).toEqual([]);
    expect(sellerAccess(stagedPolicy(buildPolicy(other), parties), parties)).toEqual([]);
  });
});

describe('policyResiduals', () => {
  test('before the switch what names the seller is open', () => {
    expect(statesOf(stagedPolicy(before, parties))).toEqual(['bucket policy statement AppRead: open']);
  });

  test('after it, it is removed; so it is when the whole policy is gone', () => {
    expect(statesOf(switchedPolicy(before, parties))).toEqual(['bucket policy statement AppRead: removed']);
    expect(statesOf(undefined)).toEqual(['bucket policy statement AppRead: removed']);
  });

  test('a statement added for the seller since is open', () => {
    const now = buildPolicy(...switchedPolicy(before, parties).Statement, buildStatement({ Sid: 'Back' }));

    expect(statesOf(now)).toEqual(['bucket policy statement AppRead: removed', 'bucket policy statement Back: open']);
  });

  test.each<[string, JsonObject, string]>([
    ['everyone', { Principal: '*' }, 'everyone'],
    ['the account of a seller’s role', { Principal: { AWS: '333333333333' } }, '333333333333'],
    [
      'an account of it in a condition',
      { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': '333333333333' } } },
      '333333333333',
    ],
    ['an organization', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }, 'organization'],
    ['a pattern', { Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/app/*' } } }, 'pattern'],
  ])('what covers the seller without naming it cannot be proven: %s', (_name, change, word) => {
    const left = policyResiduals(undefined, buildPolicy(buildStatement(change)), parties, judged);

    expect(left).toEqual([expect.objectContaining({ state: 'cannot-be-proven', reason: expect.stringContaining(word) })]);
  });

  test.each<[string, JsonObject]>([
    ['another account', { Principal: { AWS: '777777777777' } }],
    ['a pattern that does not match', { Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/other/*' } } }],
    [
      'an exception from a denial',
      { Effect: 'Deny', Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalAccount': '333333333333' } } },
    ],
  ])('says nothing of %s', (_name, change) => {
    expect(policyResiduals(undefined, buildPolicy(buildStatement(change)), parties, judged)).toEqual([]);
  });

  test('a seller’s principal in the account of the resource needs no resource policy', () => {
    const left = policyResiduals(undefined, undefined, parties, { ...judged, awsAccountId: '333333333333' });

    expect(left).toEqual([expect.objectContaining({ what: `identity policies of ${sellerRole}`, state: 'cannot-be-proven' })]);
  });
});

test.each([
  ['*', '', true],
  ['a*c', 'abbc', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['*b*', 'aaa', false],
  ['abc', 'abcd', false],
  ['a.c', 'abc', false],
])('pattern %s of %s', (pattern, text, matches) => {
  expect(matchesPattern(pattern, text)).toBe(matches);
});

test('a pattern made to be slow is not', () => {
  expect(matchesPattern(`${'*a'.repeat(500)}b`, 'a'.repeat(2000))).toBe(false);
});
