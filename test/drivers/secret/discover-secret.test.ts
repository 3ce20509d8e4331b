import {
  DescribeSecretCommand,
  type DescribeSecretCommandOutput,
  GetResourcePolicyCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { discoverSecret, versionsByLabel } from '../../../drivers/secret/discover-secret.js';
import { member } from '../../support/member-fixture.js';

const arn = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:app-AbCdEf';
const lambda = 'arn:aws:lambda:eu-west-1:222222222222:function:rotate';

const described: Partial<DescribeSecretCommandOutput> = {
  Name: 'app',
  CreatedDate: new Date('2026-01-01T00:00:00Z'),
  KmsKeyId: 'k-1',
  RotationEnabled: true,
  RotationLambdaARN: lambda,
  RotationRules: { AutomaticallyAfterDays: 30 },
  VersionIdsToStages: { v1: ['AWSPREVIOUS'], v2: ['AWSCURRENT', 'blue'], v0: [] },
  ReplicationStatus: [{ Region: 'us-east-1' }, { Region: 'eu-central-1' }],
  PrimaryRegion: 'eu-west-1',
  Tags: [
    { Key: 'team', Value: 'web' },
    { Key: 'conveyance:lock', Value: 'trf_a' },
  ],
};

test('reads what counts, never the value', async () => {
  const client = new SecretsManagerClient({ region: 'eu-west-1' });
  const cloud = mockClient(client);
  cloud.on(GetResourcePolicyCommand).resolves({});
  cloud.on(DescribeSecretCommand).resolves(described);

  const found = await discoverSecret(client, { type: 'secret', arn, ...member });

  const kmsKey = 'arn:aws:kms:eu-west-1:222222222222:key/k-1';
  expect(found).toMatchObject({ name: 'app', tags: { team: 'web', 'conveyance:lock': 'trf_a' } });
  expect(found.configuration).toEqual({
    name: 'app',
    createdAt: '2026-01-01T00:00:00.000Z',
    deletionScheduled: false,
    owningService: null,
    rotation: { enabled: true, function: lambda, days: 30, schedule: null },
    versions: { AWSPREVIOUS: 'v1', AWSCURRENT: 'v2', blue: 'v2' },
    primaryRegion: 'eu-west-1',
    replicaRegions: ['eu-central-1', 'us-east-1'],
    kmsKey,
    policy: null,
    tags: { team: 'web' },
  });
  expect(found.links).toEqual([
    { toArn: kmsKey, relation: 'is encrypted with', needs: true },
    { toArn: lambda, relation: 'is rotated by', needs: true },
  ]);
  expect(cloud.calls()).toHaveLength(2);
});

test('a version without label does not count, nor does a secret without versions', () => {
  expect([versionsByLabel({ v0: [] }), versionsByLabel(undefined)]).toEqual([{}, {}]);
});

test('asks nothing more about a secret that waits for its deletion', async () => {
  const client = new SecretsManagerClient({ region: 'eu-west-1' });
  const cloud = mockClient(client);
  cloud.on(DescribeSecretCommand).resolves({ Name: 'app', DeletedDate: new Date('2026-01-01T00:00:00Z') });

  const found = await discoverSecret(client, { type: 'secret', arn, ...member });

  expect(found.configuration).toMatchObject({ deletionScheduled: true, policy: null });
  expect(cloud.commandCalls(GetResourcePolicyCommand)).toEqual([]);
});
