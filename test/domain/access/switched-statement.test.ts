import { describe, expect, test } from '@jest/globals';
import type { MentionKind, PrincipalMention } from '../../../domain/access/principal-mention.js';
import { opens, replacementsFor, switchedStatement } from '../../../domain/access/switched-statement.js';
import {
  buildPolicyParties,
  buildStatement,
  bystanderRole,
  providerRole,
  purchaserRole,
  sellerAccount,
  sellerRole,
} from '../../support/policies.js';

const parties = buildPolicyParties();
const mention = (kind: MentionKind, sense: PrincipalMention['sense'] = 'named') => ({ kind, sense, value: 'v', key: 'AWS' });

test('an allowance opens to whom it names, a denial to whom it excepts', () => {
  const [allow, deny] = [buildStatement(), buildStatement({ Effect: 'Deny' })];

  expect([allow, deny].map((statement) => opens(statement, mention('principal')))).toEqual([true, false]);
  expect([allow, deny].map((statement) => opens(statement, mention('principal', 'excepted')))).toEqual([false, true]);
});

test.each<[MentionKind, string[]]>([
  ['principal', [purchaserRole, 'arn:aws:iam::888888888888:root']],
  ['principal-arn', [purchaserRole]],
  ['account', ['888888888888']],
  ['network', ['203.0.113.0/24']],
  ['customer', ['cus_purchaser']],
  ['organization', []],
  ['source', []],
  ['federated', []],
])('in the place of a %s the purchaser is named by %j', (kind, names) => {
  const to = { ...parties.to, principals: [purchaserRole, 'arn:aws:iam::888888888888:root'] };

  expect(replacementsFor(mention(kind), to)).toEqual(names);
});

describe('switchedStatement', () => {
  test('names the purchaser once, and keeps everybody else in place', () => {
    const statement = buildStatement({
      Principal: { AWS: [providerRole, sellerRole, sellerAccount, bystanderRole], Service: 's3.amazonaws.com' },
    });

    const Principal = { AWS: [providerRole, purchaserRole, bystanderRole], Service: 's3.amazonaws.com' };
    expect(switchedStatement(statement, parties)).toEqual({ ...statement, Principal });
  });

  test('is the very same when it does not name the seller', () => {
    const statement = buildStatement({ Principal: { AWS: providerRole }, Action: 's3:*' });

    expect(switchedStatement(statement, parties)).toBe(statement);
  });

  test('gives the network of the seller to the purchaser', () => {
    const statement = buildStatement({ Condition: { IpAddress: { 'aws:SourceIp': ['198.51.100.0/24', '192.0.2.0/24'] } } });

    const Condition = { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '192.0.2.0/24'] } };
    expect(switchedStatement(statement, parties)).toEqual({ ...statement, Principal: { AWS: [purchaserRole] }, Condition });
  });

  test('a denial of the seller is kept and holds for the purchaser as well', () => {
    const statement = buildStatement({ Effect: 'Deny' });

    const once = switchedStatement(statement, parties) ?? statement;

    expect(once).toEqual({ ...statement, Principal: { AWS: [sellerRole, purchaserRole] } });
    expect(switchedStatement(once, parties)).toBe(once);
  });

  test.each([
    ['NotPrincipal', { NotPrincipal: { AWS: [sellerRole, providerRole] } }, { NotPrincipal: { AWS: [purchaserRole, providerRole] } }],
    [
      'a negated operator',
      { Principal: '*', Condition: { ArnNotEquals: { 'aws:PrincipalArn': sellerRole } } },
      { Principal: '*', Condition: { ArnNotEquals: { 'aws:PrincipalArn': [purchaserRole] } } },
    ],
  ])('the exception of the seller from a denial by %s goes over to the purchaser', (_name, before, after) => {
    const denial = { Effect: 'Deny', Action: 's3:*', Resource: '*' } as const;

    expect(switchedStatement({ ...denial, ...before }, parties)).toEqual({ ...denial, ...after });
  });

  test('an allowance that shuts the seller out goes on doing so', () => {
    const statement = buildStatement({ Principal: { AWS: providerRole }, Condition: { ArnNotEquals: { 'aws:PrincipalArn': sellerRole } } });

    expect(switchedStatement(statement, parties)).toBe(statement);
  });

  test('where nothing can stand in the place of the seller, nothing is left', () => {
    const statement = buildStatement({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': '555555555555' } } });

    expect(switchedStatement(statement, parties)).toBeUndefined();
  });
});
