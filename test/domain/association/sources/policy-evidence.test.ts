import { describe, expect, it } from '@jest/globals';
import type { PolicyDocument } from '../../../../domain/access/policy-document.js';
import { policyEvidence } from '../../../../domain/association/sources/policy-evidence.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { listedEvidence } from '../../../support/listed-evidence.js';

const allow = (more: object): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', ...more }],
});
const bucket = (name: string) => aKnownResource(name, 's3-bucket', { arn: `arn:aws:s3:::${name}` });
const roleArn = 'arn:aws:iam::222222222222:role/Web';
const role = (resource: string, more: object = {}) =>
  aKnownResource('Web', 'iam-role', { arn: roleArn, policies: [allow({ Resource: resource })], ...more });
const runningWith = (name: string) =>
  aKnownResource(name, 'lambda-function', { links: [{ toArn: roleArn, relation: 'runs with', needs: true }] });

describe('policyEvidence', () => {
  it('reaches what runs with the role too', () => {
    const rows = listedEvidence([role('arn:aws:s3:::data/*'), runningWith('f'), bucket('data')], policyEvidence);

    expect(rows).toEqual([
      { a: 'Web', b: 'data', source: 'policy', relation: 'may reach', strength: 255, detail: 's3:GetObject' },
      { a: 'f', b: 'data', source: 'policy', relation: 'may reach', strength: 255, detail: 's3:GetObject (as Web)' },
    ]);
  });

  it('says less the more run with the role', () => {
    const rows = listedEvidence([role('arn:aws:s3:::data'), runningWith('f'), runningWith('g'), bucket('data')], policyEvidence);

    expect(rows.find(({ a }) => a === 'f')?.strength).toBe(180);
  });

  it('is stronger the narrower the pattern', () => {
    const rest = Array.from({ length: 40 }, (_, n) => bucket(`other-${n}`));
    const strengthBy = (pattern: string) =>
      listedEvidence([role(pattern), bucket('shop-data'), ...rest], policyEvidence).find(({ b }) => b === 'shop-data')?.strength ?? 0;

    const strengths = ['arn:aws:s3:::shop-data', 'arn:aws:s3:::shop-*', 'arn:aws:s3:::?*-*'].map(strengthBy);

    expect(strengths).toEqual([...strengths].sort((x, y) => y - x));
    expect(new Set(strengths).size).toBe(3);
    expect(strengthBy('*')).toBe(0);
  });

  it('reads who may come from the policy of the resource', () => {
    const topic = aKnownResource('orders', 'sns-topic', { arn: 'arn:aws:sns:eu-west-1:222222222222:orders' });
    const queue = aKnownResource('inbox', 'sqs-queue', {
      policies: [allow({ Principal: { Service: 'sns.amazonaws.com' }, Condition: { ArnEquals: { 'aws:SourceArn': topic.arn } } })],
    });

    expect(listedEvidence([queue, topic], policyEvidence).map(({ a, b }) => [a, b])).toEqual([['orders', 'inbox']]);
  });

  it('says less where the service was never called', () => {
    const strengthWith = (servicesUsed: readonly string[]) =>
      listedEvidence([role('arn:aws:s3:::data', { servicesUsed }), bucket('data')], policyEvidence)[0]?.strength;

    expect([strengthWith(['s3']), strengthWith(['sqs'])]).toEqual([255, 64]);
  });
});
