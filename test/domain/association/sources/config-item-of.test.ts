import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { configItemOf } from '../../../../domain/association/sources/config-item-of.js';
import { knownResourceOf } from '../../../../domain/association/sources/known-resource-of.js';

/** An item as AWS Config delivers it in a history file. */
const anItem = (over: object = {}) => ({
  configurationItemCaptureTime: '2026-11-23T10:00:00.000Z',
  configurationItemStatus: 'ResourceDiscovered',
  awsAccountId: '222222222222',
  resourceType: 'AWS::EC2::Instance',
  resourceId: 'i-1',
  awsRegion: 'eu-west-1',
  ARN: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1',
  tags: { Project: 'shop' },
  configuration: { subnetId: 'subnet-1' },
  relationships: [{ resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1', relationshipName: 'Is attached to Volume' }],
  ...over,
});

describe('configItemOf', () => {
  it('reads type, place, time, tags, configuration and relations', () => {
    expect(configItemOf(anItem())).toEqual({
      type: 'ec2-instance',
      awsAccountId: '222222222222',
      region: 'eu-west-1',
      arn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1',
      tags: { Project: 'shop' },
      configuration: { InstanceId: 'i-1', SubnetId: 'subnet-1' },
      relationships: [{ type: 'ebs-volume', id: 'vol-1', relation: 'is attached to' }],
      readAt: '2026-11-23T10:00:00.000Z',
    });
  });

  it('opens configurations that come as text, and lays the supplementary beside them', () => {
    const item = configItemOf(
      anItem({
        resourceType: 'AWS::S3::Bucket',
        resourceName: 'data',
        configuration: '{"name":"data"}',
        supplementaryConfiguration: { BucketPolicy: '{"policyText":"{}"}' },
      }),
    );

    expect(item?.configuration).toEqual({ Name: 'data', BucketPolicy: '{"policyText":"{}"}' });
  });

  it.each([
    ['deleted', anItem({ configurationItemStatus: 'ResourceDeleted' })],
    ['of no known type', anItem({ resourceType: 'AWS::Config::Rule' })],
    ['of no account', anItem({ awsAccountId: 'x' })],
    ['of no time', anItem({ configurationItemCaptureTime: 'soon' })],
    ['no object', 'text'],
    ['a list', [anItem()]],
    ['nothing', null],
  ])('answers nothing for what is %s', (_what, raw) => {
    expect(configItemOf(raw)).toBeUndefined();
  });

  it('takes tags as a list too, whatever they are called', () => {
    expect(
      configItemOf(
        anItem({
          tags: [
            { key: '__proto__', value: 'x' },
            { key: 'a', value: 'b', tag: 'a' },
          ],
        }),
      )?.tags,
    ).toEqual(
      Object.fromEntries([
        ['__proto__', 'x'],
        ['a', 'b'],
      ]),
    );
  });

  it('never throws, whatever it is given', () => {
    const item = fc.record(
      {
        configurationItemCaptureTime: fc.oneof(fc.constant('2026-11-23T10:00:00.000Z'), fc.anything()),
        configurationItemStatus: fc.constant('OK'),
        awsAccountId: fc.constant('222222222222'),
        resourceType: fc.constantFrom('AWS::EC2::Instance', 'AWS::IAM::Role', 'AWS::S3::Bucket', 'AWS::Lambda::Function'),
        resourceId: fc.anything(),
        tags: fc.anything(),
        configuration: fc.oneof(fc.json(), fc.object({ maxDepth: 5 })),
        supplementaryConfiguration: fc.anything(),
        relationships: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(item, fc.anything()), (raw) => {
        expect(() => knownResourceOf(raw)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
