import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mentionsOf, rewriteMentions } from '../../../domain/access/principal-mention.js';
import type { JsonObject } from '../../../domain/resource/cloud-resource.js';
import { buildStatement, policies, sellerRole } from '../../support/policies.js';

const kindsOf = (change: JsonObject) => mentionsOf(buildStatement(change)).map(({ kind, sense, value }) => `${kind} ${sense} ${value}`);

describe('mentionsOf', () => {
  test.each<[string, JsonObject, string[]]>([
    ['a role', {}, [`principal named ${sellerRole}`]],
    ['everyone', { Principal: '*' }, ['everyone named *']],
    ['everyone in a list', { Principal: { AWS: ['*'] } }, ['everyone named *']],
    ['a service', { Principal: { Service: ['s3.amazonaws.com'] } }, ['service named s3.amazonaws.com']],
    ['a federated provider', { Principal: { Federated: 'accounts.google.com' } }, ['federated named accounts.google.com']],
    ['a canonical user', { Principal: { CanonicalUser: '79a5' } }, ['canonical-user named 79a5']],
    ['a type that is none', { Principal: { constructor: 'x' } }, ['federated named x']],
  ])('reads %s', (_name, change, mentions) => {
    expect(kindsOf(change)).toEqual(mentions);
  });

  test('reads NotPrincipal of a denial as an exception', () => {
    expect(kindsOf({ Effect: 'Deny', Principal: null, NotPrincipal: { AWS: 'a' } })).toContain('principal excepted a');
  });

  test('reads NotPrincipal of an allowance as everyone', () => {
    const { Principal: _named, ...rest } = buildStatement({ NotPrincipal: { AWS: 'a' } });

    expect(mentionsOf(rest as ReturnType<typeof buildStatement>).map(({ kind }) => kind)).toEqual(['principal', 'everyone']);
  });

  test.each<[string, string, string]>([
    ['StringEquals', 'aws:PrincipalArn', 'principal-arn named v'],
    ['ForAnyValue:StringLike', 'AWS:principalorgid', 'organization named v'],
    ['ArnLikeIfExists', 'aws:SourceArn', 'source named v'],
    ['ArnNotLike', 'aws:PrincipalArn', 'principal-arn excepted v'],
    ['StringNotEqualsIfExists', 'aws:PrincipalAccount', 'account excepted v'],
    ['StringLike', 'aws:userId', 'unique-id named v'],
    ['IpAddress', 'aws:SourceIp', 'network named v'],
    ['StringEquals', 'aws:PrincipalTag/conveyance:owner', 'customer named v'],
    ['StringEquals', 'aws:PrincipalTag/team', 'tag named v'],
  ])('reads %s %s', (operator, key, mention) => {
    expect(kindsOf({ Condition: { [operator]: { [key]: 'v' } } })).toContain(mention);
  });

  test.each<[string, JsonObject]>([
    ['another key', { StringEquals: { 's3:prefix': 'v' } }],
    ['another operator', { Bool: { 'aws:PrincipalArn': 'v' } }],
    ['a condition that is no object', { StringEquals: 'v' }],
  ])('reads nothing out of %s', (_name, Condition) => {
    expect(kindsOf({ Condition })).toEqual([`principal named ${sellerRole}`]);
  });

  test.each<[string, JsonObject, boolean]>([
    ['its account', { StringEquals: { 'aws:PrincipalAccount': '1' } }, true],
    ['its organization', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }, true],
    ['its source', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:1:t' } }, true],
    ['its network only', { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } }, false],
    ['a tag anybody may carry', { StringEquals: { 'aws:PrincipalTag/team': 'a' } }, false],
    ['a key that may be missing', { StringEqualsIfExists: { 'aws:PrincipalAccount': '1' } }, false],
    ['a set that may be empty', { 'ForAllValues:StringEquals': { 'aws:PrincipalAccount': '1' } }, false],
    ['what it is not', { StringNotEquals: { 'aws:PrincipalAccount': '1' } }, false],
  ])('everyone bounded by %s', (_name, Condition, bounded) => {
    expect(kindsOf({ Principal: '*', Condition }).includes('everyone named *')).toBe(!bounded);
  });
});

describe('rewriteMentions', () => {
  test('without a change gives the very same statement', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        for (const statement of policy.Statement) expect(rewriteMentions(statement, ({ value }) => [value])).toBe(statement);
      }),
    );
  });

  test('a value written twice is no change', () => {
    const statement = buildStatement({ Principal: { AWS: ['a', 'a'] } });

    expect(rewriteMentions(statement, ({ value }) => [value])).toBe(statement);
  });

  test('puts others in the place of one, and says nobody twice', () => {
    const statement = buildStatement({
      Principal: { AWS: ['a', 'b'], Service: 's' },
      Condition: { StringEquals: { 'aws:PrincipalArn': 'a' } },
    });

    const rewritten = rewriteMentions(statement, ({ value }) => (value === 'a' ? ['b', 'c'] : [value]));

    expect(rewritten).toEqual({
      ...statement,
      Principal: { AWS: ['b', 'c'], Service: 's' },
      Condition: { StringEquals: { 'aws:PrincipalArn': ['b', 'c'] } },
    });
  });

  test.each<[string, JsonObject]>([
    ['no principal', {}],
    ['nobody in a condition', { Principal: { Service: 's' }, Condition: { StringEquals: { 'aws:PrincipalArn': [sellerRole] } } }],
  ])('a statement with %s left holds for nobody', (_name, change) => {
    expect(rewriteMentions(buildStatement(change), ({ value }) => (value === sellerRole ? [] : [value]))).toBeUndefined();
  });

  test('a principal type with nobody left goes alone', () => {
    const statement = buildStatement({ Principal: { AWS: 'a', Service: 's' } });

    expect(rewriteMentions(statement, ({ value }) => (value === 'a' ? [] : [value]))).toEqual({
      ...statement,
      Principal: { Service: 's' },
    });
  });

  test('an exception with nobody left holds for everybody', () => {
    const { Principal: _named, ...denial } = buildStatement({ Effect: 'Deny', NotPrincipal: { AWS: 'a' } });
    const statement = { ...denial, Condition: { ArnNotLike: { 'aws:PrincipalArn': 'a' } } } as ReturnType<typeof buildStatement>;

    const rewritten = rewriteMentions(statement, () => []);

    const { NotPrincipal: _excepted, ...rest } = statement;
    expect(rewritten).toEqual({ ...rest, Principal: '*', Condition: {} });
  });
});
