import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  CreateLoadBalancerCommand,
  ElasticLoadBalancingClient,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateStreamCommand, KinesisClient } from '@aws-sdk/client-kinesis';
import { CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { clientsWith, StsInventory } from '../../../adapters/inventory/sts-inventory.js';
import { NotFoundError } from '../../../domain/errors.js';
import { environmentCanary, inventoryContract, inventoryWorld } from '../../contracts/inventory-contract.js';
import { memberClients } from '../../support/member-clients.js';
import { member } from '../../support/member-fixture.js';
import { type Moto, startMoto } from '../../support/moto.js';

const { bucket, functionName, role, table, tags } = inventoryWorld;
const clock = { now: () => '2026-11-23T10:00:00.000Z' };

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: member.region });
}, 40_000);
afterAll(() => moto.stop());

/** The engine speaks HTTP/1.1 only. */
class StreamMaker extends KinesisClient {
  constructor(config: object) {
    super({ ...config, requestHandler: new NodeHttpHandler() });
  }
}

const anInventory = (externalIdOf = async () => 'external') =>
  new StsInventory({ externalIdOf, clock, memberEndpointUrl: moto.url, callTimeoutSeconds: 10 });

async function makeWorld(): Promise<void> {
  const client = await memberClients(moto.url);
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const grant = { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` };
  const document = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  await client(S3Client).send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
  await client(DynamoDBClient).send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
  const { Role } = await client(IAMClient).send(new CreateRoleCommand({ RoleName: role, AssumeRolePolicyDocument: document(trust) }));
  await client(IAMClient).send(new PutRolePolicyCommand({ RoleName: role, PolicyName: 'read', PolicyDocument: document(grant) }));
  await client(LambdaClient).send(
    new CreateFunctionCommand({
      FunctionName: functionName,
      Role: Role?.Arn ?? '',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile: new Uint8Array([80, 75, 5, 6, ...new Array(18).fill(0)]) },
      Environment: { Variables: { BUCKET: bucket, TABLE: table, NOTE: environmentCanary } },
    }),
  );
}

inventoryContract('StsInventory on moto', async () => {
  await makeWorld();
  return anInventory();
});

it('reads Classic Load Balancers and streams with what they name', async () => {
  const client = await memberClients(moto.url);
  const Listeners = [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 8080 }];
  await client(ElasticLoadBalancingClient).send(
    new CreateLoadBalancerCommand({ LoadBalancerName: 'front', Listeners, AvailabilityZones: ['eu-west-1a'] }),
  );
  const AccessLog = { Enabled: true, S3BucketName: bucket };
  await client(ElasticLoadBalancingClient).send(
    new ModifyLoadBalancerAttributesCommand({ LoadBalancerName: 'front', LoadBalancerAttributes: { AccessLog } }),
  );
  await client(StreamMaker).send(new CreateStreamCommand({ StreamName: 'clicks', ShardCount: 1 }));

  const { resources } = await anInventory().read({ ...member, services: 'regional' });

  const balancer = resources.find(({ type }) => type === 'classic-load-balancer');
  expect(balancer).toMatchObject({ arn: 'arn:aws:elasticloadbalancing:eu-west-1:222222222222:loadbalancer/front', name: 'front' });
  expect(balancer?.links).toContainEqual(expect.objectContaining({ toArn: `arn:aws:s3:::${bucket}`, relation: 'stores logs in' }));
  expect(resources.find(({ type }) => type === 'kinesis-stream')?.arn).toBe('arn:aws:kinesis:eu-west-1:222222222222:stream/clicks');
});

it('reads all known types of an account', async () => {
  const { gaps } = await anInventory().read({ ...member, services: 'all' });

  // The one call that the engine does not have.
  expect(gaps.map(({ action }) => action)).toEqual(['dynamodb:DescribeKinesisStreamingDestination']);
});

it('opens no session in an account that nobody knows', async () => {
  const inventory = anInventory(async () => {
    throw new NotFoundError('member account', '999999999999');
  });

  await expect(inventory.read({ ...member, awsAccountId: '999999999999', services: 'all' })).rejects.toBeInstanceOf(NotFoundError);
});

it('makes a client of each service once', () => {
  const client = clientsWith({ region: member.region });

  expect(client(S3Client)).toBe(client(S3Client));
});
