import { describe, expect, it } from '@jest/globals';
import { alarmTopic } from '../../../lib/constructs/alarm-topic.js';
import { aStack, ofType, resourcesIn, someSettings, statementsIn } from '../../support/cdk-resources.js';

function topicWith(context: { readonly [name: string]: unknown } = {}) {
  const stack = aStack();
  alarmTopic(stack, 'Alarms', someSettings(context));
  return resourcesIn(stack);
}

describe('alarmTopic', () => {
  it('is encrypted under a key that alarms may use', () => {
    const resources = topicWith();

    expect(ofType(resources, 'AWS::SNS::Topic')[0]?.Properties.KmsMasterKeyId).toBeDefined();
    expect(statementsIn(ofType(resources, 'AWS::KMS::Key')).map(({ Sid }) => Sid)).toContain('UseByService');
  });

  it('is published to by the alarms of this account, and over TLS only', () => {
    const statements = statementsIn(ofType(topicWith(), 'AWS::SNS::TopicPolicy'));

    expect(statements.filter(({ Effect }) => Effect === 'Allow')).toMatchObject([
      {
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: ['sns:Publish'],
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
    expect(statements.filter(({ Effect }) => Effect === 'Deny')).toMatchObject([
      { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
  });

  it('tells an address when there is one', () => {
    expect(ofType(topicWith(), 'AWS::SNS::Subscription')).toEqual([]);
    expect(ofType(topicWith({ alarmEmail: 'duty@example.com' }), 'AWS::SNS::Subscription')[0]?.Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'duty@example.com',
    });
  });
});
