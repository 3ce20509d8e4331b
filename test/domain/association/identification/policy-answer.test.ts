import { describe, expect, it } from '@jest/globals';
import { type Asker, policyAnswer } from '../../../../domain/association/identification/policy-answer.js';
import type { JsonObject } from '../../../../domain/resource/cloud-resource.js';
import { buildPolicy, buildStatement } from '../../../support/policies.js';

const role = 'arn:aws:iam::222222222222:role/app/Web';
const session = 'arn:aws:sts::222222222222:assumed-role/Web/i-1';
const web: Asker = { arns: ['arn:aws:ec2:eu-west-1:222222222222:instance/i-1', role], awsAccountId: '222222222222' };
const bucket: Asker = { arns: ['arn:aws:s3:::orders'], awsAccountId: '222222222222' };

function answerOf(asker: Asker, ...statements: readonly JsonObject[]): string {
  return policyAnswer([buildPolicy(...statements.map(buildStatement))], asker);
}

describe('policyAnswer', () => {
  it.each<[string, JsonObject]>([
    ['its role', { Principal: { AWS: role } }],
    ['a session of its role', { Principal: { AWS: session } }],
    ['everybody', { Principal: '*' }],
    ['its role by a pattern', { Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/app/*' } } }],
  ])('lets in who is named as %s', (_how, statement) => {
    expect(answerOf(web, statement)).toBe('letsIn');
  });

  it.each<[string, JsonObject]>([
    ['another', {}],
    ['its whole account, which leaves the choice to permissions of its own', { Principal: { AWS: '222222222222' } }],
    ['others by a pattern', { Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/other/*' } } }],
    ['a denial under a condition', { Effect: 'Deny', Principal: { AWS: role }, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
  ])('is silent where it names %s', (_whom, statement) => {
    expect(answerOf(web, statement)).toBe('silent');
  });

  it('refuses whom a denial names, whatever allows it', () => {
    expect(answerOf(web, { Principal: '*' }, { Effect: 'Deny', Principal: { AWS: role } })).toBe('refuses');
  });

  it.each<[string, string, JsonObject | undefined]>([
    ['letsIn', 'logging.s3.amazonaws.com', undefined],
    ['letsIn', 'delivery.logs.amazonaws.com', undefined],
    ['letsIn', 'logging.s3.amazonaws.com', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::or*' } }],
    ['letsIn', 'logging.s3.amazonaws.com', { StringEquals: { 'aws:SourceAccount': '222222222222' } }],
    ['silent', 'logging.s3.amazonaws.com', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::reports' } }],
    ['silent', 'logging.s3.amazonaws.com', { StringEquals: { 'aws:SourceAccount': '333333333333' } }],
    ['silent', 'cloudtrail.amazonaws.com', undefined],
  ])('%s: a service for its own, %s, %j', (answer, Service, Condition) => {
    expect(answerOf(bucket, { Principal: { Service }, ...(Condition && { Condition }) })).toBe(answer);
  });
});
