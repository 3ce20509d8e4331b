import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalPolicy,
  canonicalPrincipal,
  canonicalStatement,
  equalPolicies,
  InvalidPolicyDocumentError,
  isJsonObject,
  parsePolicy,
  policyBytes,
  policyText,
  statementLabel,
  textsOf,
} from '../../../domain/access/policy-document.js';
import { canonicalJson } from '../../../domain/resource/cloud-resource.js';
import { buildPolicy, buildStatement, policies, sellerRole } from '../../support/policies.js';

describe('parsePolicy', () => {
  test('takes a single statement for a list of one, and no Version for the old one', () => {
    const policy = parsePolicy(JSON.stringify({ Id: 'own', Statement: buildStatement() }));

    expect(policy).toEqual({ Version: '2008-10-17', Id: 'own', Statement: [buildStatement()] });
  });

  test.each([
    ['no JSON', '{"Version": '],
    ['an array', '[]'],
    ['null', 'null'],
    ['no statement', '{"Version":"2012-10-17"}'],
    ['a statement that is a text', '{"Statement":["Allow"]}'],
    ['a statement without effect', '{"Statement":[{"Action":"s3:*"}]}'],
    ['an effect of neither kind', '{"Statement":[{"Effect":"allow"}]}'],
  ])('refuses %s', (_name, text) => {
    expect(() => parsePolicy(text)).toThrow(InvalidPolicyDocumentError);
  });

  test('text and back is the same policy', () => {
    fc.assert(fc.property(policies, (policy) => expect(parsePolicy(policyText(policy))).toEqual(policy)));
  });
});

describe('equal statements have equal text', () => {
  test.each([
    ['a scalar and a list of one', { Action: ['s3:GetObject'] }],
    ['the case of actions', { Action: 'S3:getObject' }],
    ['a value twice', { Resource: ['arn:aws:s3:::data/*', 'arn:aws:s3:::data/*'] }],
    ['an empty Sid', { Sid: '' }],
    ['an empty condition', { Condition: {} }],
  ])('%s', (_name, change) => {
    expect(canonicalStatement(buildStatement(change))).toEqual(canonicalStatement(buildStatement()));
  });

  test.each([
    ['an account and its root', { AWS: '333333333333' }, { AWS: ['arn:aws:iam::333333333333:root'] }],
    ['everyone in both forms', '*', { AWS: '*' }],
    ['the order of principals', { AWS: ['a', 'b'] }, { AWS: ['b', 'a'] }],
  ])('%s', (_name, one, other) => {
    expect(canonicalStatement(buildStatement({ Principal: one }))).toEqual(canonicalStatement(buildStatement({ Principal: other })));
  });

  test('the case of condition keys, and values that are no text', () => {
    const one = buildStatement({ Condition: { Bool: { 'AWS:SecureTransport': true } } });
    const other = buildStatement({ Condition: { Bool: { 'aws:SecureTransport': ['true'] } } });

    expect(canonicalStatement(one)).toEqual(canonicalStatement(other));
  });

  test.each([
    ['another principal', { Principal: { AWS: 'arn:aws:iam::333333333333:role/other' } }],
    ['another effect', { Effect: 'Deny' }],
    ['another case of a resource', { Resource: 'arn:aws:s3:::DATA/*' }],
    ['a Sid', { Sid: 'AppRead' }],
    ['a condition', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
  ])('not so %s', (_name, change) => {
    expect(canonicalStatement(buildStatement(change))).not.toEqual(canonicalStatement(buildStatement()));
  });
});

describe('policies', () => {
  test('the order of statements does not count, their number does', () => {
    const [read, write] = [buildStatement(), buildStatement({ Action: 's3:PutObject' })];

    expect(equalPolicies(buildPolicy(read, write), buildPolicy(write, read))).toBe(true);
    expect(equalPolicies(buildPolicy(read, write), buildPolicy(read))).toBe(false);
  });

  test('the canonical form is its own canonical form', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const once = canonicalPolicy(policy);
        expect(canonicalJson(canonicalPolicy(parsePolicy(JSON.stringify(once))))).toBe(canonicalJson(once));
      }),
    );
  });

  test('size counts bytes, not characters', () => {
    const policy = buildPolicy(buildStatement({ Sid: 'é' }));

    expect(policyBytes(policy)).toBe(policyText(policy).length + 1);
  });
});

test('small readers', () => {
  expect([textsOf('a'), textsOf(['a', 1, true]), textsOf(undefined), textsOf(null)]).toEqual([['a'], ['a', '1', 'true'], [], []]);
  expect([{}, [], null, 'a'].map(isJsonObject)).toEqual([true, false, false, false]);
  expect(canonicalPrincipal(sellerRole)).toBe(sellerRole);
});

test('a statement is called by its Sid, else by its actions', () => {
  expect(statementLabel(buildStatement({ Sid: 'AppRead' }))).toBe('AppRead');
  expect(statementLabel(buildStatement({ Action: ['s3:GetObject', 's3:PutObject'] }))).toBe(
    'without Sid (Allow s3:GetObject, s3:PutObject)',
  );
});
