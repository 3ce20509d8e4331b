import { expect, it } from '@jest/globals';
import { knownResourceOf, knownResourcesOf } from '../../../../domain/association/sources/known-resource-of.js';

const anItem = (resourceType: string, resourceId: string, configuration: object) => ({
  configurationItemCaptureTime: '2026-11-23T10:00:00.000Z',
  configurationItemStatus: 'OK',
  awsAccountId: '222222222222',
  resourceType,
  resourceId,
  resourceName: resourceId,
  awsRegion: 'eu-west-1',
  tags: {},
  configuration,
});
const instance = anItem('AWS::EC2::Instance', 'i-1', { subnetId: 'subnet-1', securityGroups: [{ groupId: 'sg-1' }] });

it('reads one item by itself', () => {
  expect(knownResourceOf(instance)).toMatchObject({
    arn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1',
    type: 'ec2-instance',
    name: 'i-1',
    links: [
      { toArn: 'arn:aws:ec2:eu-west-1:222222222222:security-group/sg-1' },
      { toArn: 'arn:aws:ec2:eu-west-1:222222222222:subnet/subnet-1' },
    ],
  });
  expect(knownResourceOf({})).toBeUndefined();
});

it('reads items together, so that names find each other', () => {
  const bucket = anItem('AWS::S3::Bucket', 'shop-data', { name: 'shop-data' });
  const program = anItem('AWS::Lambda::Function', 'f', { functionName: 'f', environment: { variables: { BUCKET: 'shop-data' } } });

  expect(knownResourcesOf([program, bucket, 'no item'])[0]?.links.map(({ toArn }) => toArn)).toEqual(['arn:aws:s3:::shop-data']);
});
