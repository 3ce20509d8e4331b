import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../../../../domain/association/logs/cloudtrail/call-pattern.js';
import { endpointsAt } from '../../../../../domain/association/logs/cloudtrail/endpoints-at.js';
import { TrailEvent } from '../../../../../domain/association/logs/cloudtrail/trail-event.js';
import { NotingSink } from '../../../../support/noting-sink.js';

function namesAt(place: Place, request: object, response: object = {}): readonly string[] {
  const event = new TrailEvent();
  event.awsAccount = 12;
  event.region = 'eu-central-1';
  event.parameters = () => ({ request: { ...request }, response: { ...response } });
  const sink = new NotingSink();
  return endpointsAt(place, event, sink).map((endpoint) => sink.nameOf(endpoint));
}

describe('endpointsAt', () => {
  it.each<[Place, object, string]>([
    [['s3-bucket', 'bucketName'], { bucketName: 'assets' }, 'arn::arn:aws:s3:::assets'],
    [['lambda-function', 'functionName'], { functionName: 'orders' }, 'arn::arn:aws:lambda:eu-central-1:000000000012:function:orders'],
    [
      ['lambda-function', 'functionName'],
      { functionName: '000000000012:function:orders:7' },
      'arn::arn:aws:lambda:eu-central-1:000000000012:function:orders',
    ],
    [
      ['sqs-queue', 'queueUrl'],
      { queueUrl: 'https://sqs.eu-west-1.amazonaws.com/210987654321/orders' },
      'arn::arn:aws:sqs:eu-west-1:210987654321:orders',
    ],
    [
      ['ec2-instance', 'items.id'],
      { items: [{ id: 'i-0123456789abcdef0' }] },
      'arn::arn:aws:ec2:eu-central-1:000000000012:instance/i-0123456789abcdef0',
    ],
    [['secret', 'secretId'], { secretId: 'orders/database' }, 'id:000000000012:orders/database'],
    [
      ['sns-topic', 'topicArn'],
      { topicArn: 'arn:aws:sns:eu-central-1:210987654321:orders' },
      'arn::arn:aws:sns:eu-central-1:210987654321:orders',
    ],
  ])('reads %j of %j', (place, request, name) => {
    expect(namesAt(place, request)).toEqual([name]);
  });

  it('reads answers where the path says so', () => {
    expect(namesAt(['sqs-queue', '=queueUrl'], {}, { queueUrl: 'https://sqs.eu-west-1.amazonaws.com/210987654321/orders' })).toHaveLength(
      1,
    );
  });

  it.each([
    { queueUrl: 'https://sqs.eu-west-1.example.com/210987654321/orders' },
    { queueUrl: 'arn:aws:iam::1:role/x' },
    { queueUrl: 'a b' },
    { queueUrl: 7 },
    { queueUrl: `${'a'.repeat(2_000)}` },
    {},
  ])('finds nothing in %j', (request) => {
    expect(namesAt(['sqs-queue', 'queueUrl'], request)).toEqual([]);
  });
});
