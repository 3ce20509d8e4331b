import type { Random } from '../estates/random.js';
import { sampleAwsAccountId as account } from './sample-caller.js';

/** What a call of the sample logs says beside its caller. */
export type SampleCall = (random: Random) => {
  readonly eventSource: string;
  readonly eventName: string;
  readonly readOnly: boolean;
  readonly isData: boolean;
  readonly requestParameters: object | null;
  readonly responseElements: object | null;
  readonly additionalEventData?: object;
  readonly resources?: readonly object[];
};

const region = 'eu-central-1';

function bucketCall(random: Random, eventName: string, readOnly: boolean): ReturnType<SampleCall> {
  const bucketName = `shop-${random.whole(0, 39)}-assets-${account}`;
  const key = `uploads/2026/03/02/${random.hex(8)}-${random.hex(4)}/${random.hex(24)}.json`;
  return {
    eventSource: 's3.amazonaws.com',
    eventName,
    readOnly,
    isData: true,
    requestParameters: {
      bucketName,
      Host: `${bucketName}.s3.${region}.amazonaws.com`,
      key,
      ...(readOnly ? {} : { 'x-amz-acl': 'private' }),
    },
    responseElements: readOnly ? null : { 'x-amz-server-side-encryption': 'AES256', 'x-amz-version-id': random.hex(32) },
    additionalEventData: {
      SignatureVersion: 'SigV4',
      CipherSuite: 'TLS_AES_128_GCM_SHA256',
      bytesTransferredIn: random.whole(0, 99999),
      AuthenticationMethod: 'AuthHeader',
      'x-amz-id-2': Buffer.from(random.hex(56)).toString('base64'),
      bytesTransferredOut: random.whole(0, 999999),
    },
    resources: [
      { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucketName}/${key}` },
      { accountId: account, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucketName}` },
    ],
  };
}

function tableCall(random: Random): ReturnType<SampleCall> {
  const tableName = `orders-${random.whole(0, 29)}`;
  const readOnly = random.chance(0.7);
  return {
    eventSource: 'dynamodb.amazonaws.com',
    eventName: readOnly ? 'GetItem' : 'PutItem',
    readOnly,
    isData: true,
    requestParameters: { tableName, key: { id: 'HIDDEN_DUE_TO_SECURITY_REASONS' }, consistentRead: true },
    responseElements: null,
    resources: [{ accountId: account, type: 'AWS::DynamoDB::Table', ARN: `arn:aws:dynamodb:${region}:${account}:table/${tableName}` }],
  };
}

function keyCall(random: Random): ReturnType<SampleCall> {
  const keyArn = `arn:aws:kms:${region}:${account}:key/${random.whole(10, 25)}a0c2f4-11b2-4c3d-8e4f-0123456789ab`;
  const arn = `arn:aws:s3:::shop-${random.whole(0, 39)}-assets-${account}`;
  return {
    eventSource: 'kms.amazonaws.com',
    eventName: 'Decrypt',
    readOnly: true,
    isData: false,
    requestParameters: { encryptionContext: { 'aws:s3:arn': arn }, encryptionAlgorithm: 'SYMMETRIC_DEFAULT' },
    responseElements: null,
    additionalEventData: { keyMaterialId: random.hex(64) },
    resources: [{ accountId: account, type: 'AWS::KMS::Key', ARN: keyArn }],
  };
}

function functionCall(random: Random): ReturnType<SampleCall> {
  const functionArn = `arn:aws:lambda:${region}:${account}:function:orders-${random.whole(0, 19)}-function`;
  return {
    eventSource: 'lambda.amazonaws.com',
    eventName: 'Invoke',
    readOnly: false,
    isData: true,
    requestParameters: { functionName: functionArn, invocationType: 'Event', qualifier: 'live' },
    responseElements: null,
    additionalEventData: { functionVersion: `${functionArn}:7` },
    resources: [{ accountId: account, type: 'AWS::Lambda::Function', ARN: functionArn }],
  };
}

function queueCall(random: Random): ReturnType<SampleCall> {
  const name = `orders-${random.whole(0, 14)}`;
  return {
    eventSource: 'sqs.amazonaws.com',
    eventName: random.chance(0.6) ? 'ReceiveMessage' : 'SendMessage',
    readOnly: false,
    isData: true,
    requestParameters: { queueUrl: `https://sqs.${region}.amazonaws.com/${account}/${name}`, maxNumberOfMessages: 10, waitTimeSeconds: 20 },
    responseElements: null,
    resources: [{ accountId: account, type: 'AWS::SQS::Queue', ARN: `arn:aws:sqs:${region}:${account}:${name}` }],
  };
}

function secretCall(random: Random): ReturnType<SampleCall> {
  const secretId = `arn:aws:secretsmanager:${region}:${account}:secret:orders-${random.whole(0, 19)}/database-AbCd${random.whole(10, 29)}`;
  const requestParameters = { secretId, versionStage: 'AWSCURRENT' };
  const eventSource = 'secretsmanager.amazonaws.com';
  return { eventSource, eventName: 'GetSecretValue', readOnly: true, isData: false, requestParameters, responseElements: null };
}

function listCall(random: Random): ReturnType<SampleCall> {
  const items = Array.from({ length: random.whole(1, 6) }, () => ({ instanceId: `i-0${random.hex(16)}` }));
  return {
    eventSource: 'ec2.amazonaws.com',
    eventName: 'DescribeInstances',
    readOnly: true,
    isData: false,
    requestParameters: {
      maxResults: 1000,
      instancesSet: { items },
      filterSet: { items: [{ name: 'instance-state-name', valueSet: { items: [{ value: 'running' }] } }] },
    },
    responseElements: null,
  };
}

/** A call with the shares of a production account whose data events are on. */
export const sampleCall: SampleCall = (random) => {
  const share = random.next();
  if (share < 0.28) return bucketCall(random, 'GetObject', true);
  if (share < 0.4) return bucketCall(random, 'PutObject', false);
  if (share < 0.58) return tableCall(random);
  if (share < 0.72) return keyCall(random);
  if (share < 0.8) return functionCall(random);
  if (share < 0.88) return queueCall(random);
  return share < 0.92 ? secretCall(random) : listCall(random);
};
