import { describe, expect, test } from '@jest/globals';
import { policyBlockers } from '../../../domain/access/policy-blockers.js';
import { stagedPolicy } from '../../../domain/access/staged-policy.js';
import type { JsonObject } from '../../../domain/resource/cloud-resource.js';
import { buildPolicy, buildPolicyParties, buildStatement, providerRole, sellerRole, strangerRole } from '../../support/policies.js';

const arn = 'arn:aws:s3:::data';
const bytesMax = 20_480;
const blockersOf = (change: JsonObject, parties = buildPolicyParties()) =>
  policyBlockers(buildPolicy(buildStatement({ Sid: 'Own', ...change })), parties, arn, bytesMax);
const codesOf = (change: JsonObject, parties = buildPolicyParties()) => blockersOf(change, parties).map((blocker) => blocker.code);

describe('principals', () => {
  test.each<[string, JsonObject]>([
    ['the seller', {}],
    ['the provider', { Principal: { AWS: providerRole } }],
    ['a service', { Principal: { Service: 'logs.amazonaws.com' } }],
    ['everyone of a known account', { Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': [sellerRole] } } }],
    ['a denial of a stranger', { Effect: 'Deny', Principal: { AWS: strangerRole } }],
    ['a denial of everyone', { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
  ])('%s blocks nothing', (_name, change) => {
    expect(blockersOf(change)).toEqual([]);
  });

  test.each<[string, JsonObject, string]>([
    ['a stranger', { Principal: { AWS: [providerRole, strangerRole] } }, strangerRole],
    ['everyone', { Principal: '*' }, 'everyone'],
    ['everyone of an unknown organization', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }, 'o-1'],
    [
      'an unknown source',
      { Principal: { Service: 's' }, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:::t' } } },
      'arn:aws:sns:::t',
    ],
    [
      'an unknown exception of a denial',
      { Effect: 'Deny', Principal: '*', Condition: { StringNotLike: { 'aws:userid': 'AROAX:*' } } },
      'AROAX:*',
    ],
  ])('%s blocks, by name', (_name, change, who) => {
    expect(blockersOf(change)).toEqual([
      expect.objectContaining({
        code: 'UnclassifiedPrincipal',
        arn,
        whoMustAct: 'seller',
        detail: expect.stringContaining(`Own names ${who}`),
      }),
    ]);
  });

  test('what both parties confirmed does not', () => {
    expect(codesOf({ Principal: { AWS: strangerRole } }, buildPolicyParties({ bystanders: [strangerRole] }))).toEqual([]);
    expect(codesOf({ Principal: '*' }, buildPolicyParties({ bystanders: ['*'] }))).toEqual([]);
  });

  test('a deleted principal blocks with a remedy of its own', () => {
    expect(blockersOf({ Principal: { AWS: 'AROAEXAMPLEID' } })[0]?.remedy).toContain('deleted principal');
  });
});

describe('the purchaser', () => {
  const withPrincipals = (...principals: readonly string[]) => {
    const parties = buildPolicyParties();
    return { ...parties, to: { ...parties.to, principals } };
  };

  test('with a record that cannot be written blocks where the seller is named', () => {
    expect(codesOf({}, withPrincipals('*'))).toEqual(['PurchaserPrincipalUnfit']);
    expect(codesOf({ Principal: { AWS: providerRole } }, withPrincipals('*'))).toEqual([]);
  });

  test('without anything of the kind that names the seller blocks', () => {
    const change = { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': '555555555555' } } };

    expect(codesOf(change)).toEqual(['PurchaserCannotBeNamed']);
    expect(codesOf(change, withPrincipals('arn:aws:iam::888888888888:root'))).toEqual([]);
  });
});

test('a policy that would be too large with the purchaser in it blocks; what is staged does not count', () => {
  const policy = buildPolicy(buildStatement());
  const size = JSON.stringify(policy).length + 50;

  expect(policyBlockers(policy, buildPolicyParties(), arn, 100).map(({ code }) => code)).toEqual(['PolicyTooLarge']);
  expect(policyBlockers(stagedPolicy(policy, buildPolicyParties()), buildPolicyParties(), arn, size)).toEqual([]);
});
