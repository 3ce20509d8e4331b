import type { LogFormat } from '../log-reader.js';
import { withSpecimen } from '../with-specimen.js';
import { EventReader } from './event-reader.js';
import { EventStream } from './event-stream.js';

/** An event as the service writes most of them. */
const sample = JSON.stringify({
  eventVersion: '1.11',
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLE:i-0a1b2c3d4e5f67890',
    arn: 'arn:aws:sts::123456789012:assumed-role/shop/i-0a1b2c3d4e5f67890',
    accountId: '123456789012',
    accessKeyId: 'ASIAEXAMPLEEXAMPLE00',
    sessionContext: { sessionIssuer: { type: 'Role', arn: 'arn:aws:iam::123456789012:role/shop' }, ec2RoleDelivery: '2.0' },
  },
  eventTime: '2026-03-02T08:03:27Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'eu-central-1',
  sourceIPAddress: '10.0.0.4',
  requestParameters: { bucketName: 'shop' },
  responseElements: null,
  eventID: '2ad9004c-c9b8-10cf-86eb-3b4cc63557a3',
  readOnly: true,
  resources: [{ type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::shop' }],
  eventType: 'AwsApiCall',
  managementEvent: false,
  recipientAccountId: '123456789012',
  eventCategory: 'Data',
});

/** CloudTrail's own files (`{"Records":[…]}`), events on lines or in a list, and the envelopes of EventBridge and CloudWatch Logs around events. */
export const cloudTrailFormat: LogFormat = {
  kind: 'cloudtrail',
  isFormat: (head) => {
    const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
    const start = text.replace(/^\xef\xbb\xbf/, '').trimStart();
    if (!start.startsWith('{') && !start.startsWith('[')) return false;
    if (/^\{\s*"Records"\s*:\s*\[\s*\]\s*\}/.test(start)) return true;
    // In the text `message` of an envelope quotes are escaped.
    return ['eventSource', 'eventName', 'eventTime'].every((key) => text.includes(`"${key}"`) || text.includes(`\\"${key}\\"`));
  },
  open: withSpecimen((file, sink) => new EventStream(new EventReader(sink, file)), sample.repeat(3)),
};
