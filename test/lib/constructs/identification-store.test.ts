import { describe, expect, it } from '@jest/globals';
import { subscriptions } from '../../../lambdas/events/subscriptions.js';
import { IdentificationStore } from '../../../lib/constructs/identification-store.js';
import { aStack, type CdkResource, ofType, resourcesIn, someSettings, statementsIn } from '../../support/cdk-resources.js';

const store = new IdentificationStore(aStack(), 'Identification', someSettings());
const resources = resourcesIn(store);
const buckets = ofType(resources, 'AWS::S3::Bucket');
const named = buckets.find(({ Properties }) => Properties.BucketName !== undefined);

describe('IdentificationStore', () => {
  it('keeps its buckets private, encrypted, and when the stack goes', () => {
    expect(buckets).toHaveLength(2);
    for (const { Properties } of buckets) {
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        BucketEncryption: expect.anything(),
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      });
    }
    const denied = statementsIn(resources).filter(({ Effect, Action }) => Effect === 'Deny' && Action.includes('s3:*'));
    expect(denied).toHaveLength(2);
    for (const { Condition } of denied) expect(Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } });
  });

  it('lets in those who deliver logs, and only to its bucket of logs', () => {
    const settings = someSettings({ logDeliveries: 'cloudtrail:111122223333' });
    const found = statementsIn(resourcesIn(new IdentificationStore(aStack(), 'Identification', settings)));

    const writing = found.filter(({ Action }) => Action.includes('s3:PutObject') && !JSON.stringify(Action).includes('Log'));
    const trails = writing.filter(({ Principal }) => JSON.stringify(Principal).includes('cloudtrail'));
    expect(trails).toHaveLength(1);
    expect(JSON.stringify(trails[0]?.Resource)).toContain('/logs/111122223333/AWSLogs/111122223333/*');
    expect(JSON.stringify(statementsIn(resources))).not.toContain('cloudtrail');
  });

  it('announces what arrives under logs/, and nothing else, to the queue of log objects', () => {
    const { NotificationConfiguration: announced } = (named as CdkResource).Properties as { NotificationConfiguration: unknown };

    expect(announced).toEqual({
      QueueConfigurations: [
        {
          Event: 's3:ObjectCreated:*',
          Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'logs/' }] } },
          Queue: { 'Fn::GetAtt': [expect.stringMatching(/Logs/), 'Arn'] },
        },
      ],
    });
    const sending = statementsIn(resources).filter(({ Action }) => Action.includes('sqs:SendMessage'));
    expect(sending).toMatchObject([
      { Principal: { Service: 's3.amazonaws.com' }, Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } },
    ]);
  });

  it('forgets logs and what is made of them in the end, and never an index', () => {
    const { Rules } = (named as CdkResource).Properties.LifecycleConfiguration as {
      Rules: readonly { Prefix?: string; ExpirationInDays?: number }[];
    };

    expect(Rules.map(({ Prefix }) => Prefix)).toEqual(expect.arrayContaining(['logs/', 'segments/', 'days/', 'evidence/', 'asides/']));
    expect(Rules.filter(({ Prefix }) => Prefix === undefined || Prefix.startsWith('index'))).toEqual([]);
    for (const { ExpirationInDays } of Rules) expect(ExpirationInDays).toBeGreaterThan(1);
  });

  it('shows a message again when its run can no longer be at work', () => {
    const waits = ofType(resources, 'AWS::SQS::Queue').flatMap(({ Properties }) => Properties.VisibilityTimeout ?? []);

    const { TakeLogObject, ContinueIdentification } = subscriptions;
    expect(waits).toEqual([2 * TakeLogObject.timeoutSeconds, 2 * ContinueIdentification.timeoutSeconds]);
  });
});
