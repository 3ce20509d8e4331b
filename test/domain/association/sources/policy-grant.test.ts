import { describe, expect, it } from '@jest/globals';
import type { PolicyStatement } from '../../../../domain/access/policy-document.js';
import { policyGrants } from '../../../../domain/association/sources/policy-grant.js';

const grants = (statement: Partial<PolicyStatement>) =>
  policyGrants({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', ...statement }] });

describe('policyGrants', () => {
  it('names what an identity policy lets reach', () => {
    const [grant, ...more] = grants({
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*', '*'],
    });

    expect(grant).toEqual({ direction: 'to', pattern: 'arn:aws:s3:::data', actions: 's3:GetObject, s3:PutObject', services: ['s3'] });
    expect(more).toEqual([]);
  });

  it('names who a resource policy lets in, by principal, session and source', () => {
    const role = grants({ Principal: { AWS: ['arn:aws:sts::222222222222:assumed-role/Web/i-1'] }, Resource: '*' });
    const topic = grants({
      Principal: { Service: 'sns.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:222222222222:orders' } },
    });

    expect(role.map(({ direction, pattern }) => [direction, pattern])).toEqual([['from', 'arn:aws:iam::222222222222:role/Web']]);
    expect(topic.map(({ pattern }) => pattern)).toEqual(['arn:aws:sns:eu-west-1:222222222222:orders']);
  });

  it.each<[string, Partial<PolicyStatement>]>([
    ['a deny', { Effect: 'Deny', Resource: 'arn:aws:s3:::data' }],
    ['everything', { Resource: '*' }],
    ['everything but', { NotResource: 'arn:aws:s3:::data' }],
    ['all actions but', { Action: undefined, NotAction: 's3:Get*', Resource: 'arn:aws:s3:::data' } as never],
    ['everybody', { Principal: '*', Resource: 'arn:aws:s3:::data' }],
    ['a whole account', { Principal: { AWS: '222222222222' } }],
    ['a root', { Principal: { AWS: 'arn:aws:iam::222222222222:root' } }],
    ['a service', { Principal: { Service: 'ec2.amazonaws.com' } }],
    ['who is excepted', { Principal: '*', Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/Web' } } }],
  ])('%s supports nothing', (_what, statement) => {
    expect(grants(statement)).toEqual([]);
  });

  it('shows a few of many actions', () => {
    expect(grants({ Action: ['a:1', 'a:2', 'a:3', 'a:4'], Resource: 'arn:aws:s3:::data' })[0]?.actions).toBe('a:1, a:2, a:3, …');
  });
});
