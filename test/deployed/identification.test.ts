import { gzipSync } from 'node:zlib';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { region, roleArn, seller, storefront } from '../../scripts/demo/world.js';
import { localClient } from '../../scripts/local/local-client.js';
import { identifiedBy } from '../support/deployed-identification.js';
import { DeployedMarket } from '../support/deployed-market.js';
import { instanceCalls } from '../support/instance-calls.js';

const { awsAccountId } = storefront;
const dayMs = 86_400_000;

let market: DeployedMarket;
let ids: ReadonlyMap<string, string>;
let logs: S3Client;

/** Yesterday's noon: in a day that is over. */
const yesterday = new Date(Math.floor(Date.now() / dayMs) * dayMs - dayMs / 2);
const period = { from: new Date(yesterday.getTime() - dayMs).toISOString(), to: new Date(yesterday.getTime() + dayMs).toISOString() };

beforeAll(async () => {
  market = await DeployedMarket.open();
  const { arns } = market.solution;
  const imported = await market.import(arns, market.cast.sellerId);
  ids = new Map(arns.map((arn, at) => [arn, imported[at] ?? '']));
  logs = new S3Client({ ...localClient(market.cloud.controlEndpoint), forcePathStyle: true });
});

afterAll(() => market.cloud.stop());

function instanceArn(): string {
  return `arn:aws:ec2:${region}:${awsAccountId}:instance/${market.solution.instanceId}`;
}

async function deliver(name: string, text: string): Promise<void> {
  const Key = `logs/${awsAccountId}/AWSLogs/${awsAccountId}/CloudTrail/${region}/${yesterday.toISOString().slice(0, 10).replaceAll('-', '/')}/${name}`;
  await logs.send(new PutObjectCommand({ Bucket: market.cloud.output('IdentificationBucketName'), Key, Body: gzipSync(text) }));
}

describe('identification in the deployed product', () => {
  it('reads delivered logs and finds what an instance works with', async () => {
    const { secretArn, bucket, instanceId } = market.solution;
    const calls = instanceCalls({ awsAccountId, region, instanceId, roleArn: roleArn(awsAccountId, seller.roleName), at: yesterday });
    await deliver('first.json.gz', calls.file([calls.readSecret(secretArn), calls.readSecret(secretArn), calls.readObject(bucket)]));
    await deliver('broken.json.gz', `${calls.file([calls.readObject(bucket)]).slice(0, -40)}`);

    const { started, ended } = await identifiedBy(market, 'seller', period);

    const { body } = ended;
    expect(started.status).toBe(202);
    expect(started.headers.location).toBe(`/api/identifications/${started.body.identificationId}`);
    expect(body).toMatchObject({ status: 'completed', progress: { filesTotal: 2, filesRead: 2, daysTotal: 3, daysMerged: 3 } });
    expect(body.lines).toMatchObject({ unreadable: [expect.objectContaining({ reason: expect.any(String) })] });
    const found = await associationsOf(instanceArn());
    const secret = found.find(({ arn }) => arn === secretArn);
    expect(secret).toMatchObject({ movable: true, path: [instanceArn(), secretArn] });
    expect(secret?.reasons).toEqual(
      expect.arrayContaining([expect.objectContaining({ source: 'cloudtrail', relation: 'reads', count: 2, ageDays: expect.any(Number) })]),
    );
  });

  it('tells why two belong together, and follows what was decided', async () => {
    const params = { resourceId: ids.get(instanceArn()) ?? '', otherId: ids.get(market.solution.secretArn) ?? '' };
    const why = () => market.must('seller', 'GET /api/resources/{resourceId}/associations/{otherId}', { params });

    const before = await why();
    const body = { kind: 'pair', verdict: 'reject', resourceIds: Object.values(params), reason: 'Only a test reads it' };
    await market.must('seller', 'POST /api/associations/decisions', { body });
    const after = await why();

    expect(before.body).toMatchObject({ reasonsFor: expect.arrayContaining([expect.objectContaining({ source: 'cloudtrail' })]) });
    expect(after.body).toMatchObject({ together: false, decided: { verdict: 'reject', reason: 'Only a test reads it' } });
    const accept = { ...body, verdict: 'accept', reason: 'It is its own' };
    await market.must('seller', 'POST /api/associations/decisions', { body: accept });
    expect((await why()).body).toMatchObject({ together: true, decided: { verdict: 'accept' } });
  });

  it('proposes a solution, tells what a part of it would strand, and how far the evidence reaches', async () => {
    const proposals = await market.must('seller', 'GET /api/solutions/proposals');
    const stranded = await market.must('seller', 'POST /api/solutions/stranded-check', { body: { arns: [instanceArn()] } });
    const coverage = await market.must('seller', 'GET /api/identifications/coverage', { query: { limit: '100' } });

    const inSolution = proposals.body.items?.find((item) => JSON.stringify(item).includes(instanceArn()));
    for (const volumeId of market.solution.volumeIds) expect(JSON.stringify(inSolution)).toContain(volumeId);
    const others = (stranded.body.items ?? []).map(({ other }) => other?.arn);
    expect(others).toEqual(expect.arrayContaining([expect.stringContaining(':volume/'), expect.stringContaining(':security-group/')]));
    const unmovable = (coverage.body.items ?? []).filter(({ movable }) => movable === false).map(({ type }) => type);
    expect(unmovable).toEqual(expect.arrayContaining(['subnet', 'iam-role']));
    expect(coverage.body.sources).toEqual(expect.arrayContaining([expect.objectContaining({ source: 'cloudtrail', days: 1 })]));
  });

  it('shows nobody what is somebody else’s', async () => {
    const { sellerId, purchaserId } = market.cast;
    const { arns: bystanders, groupId } = market.solution.bystander;
    const [instance = '', group = ''] = bystanders;
    await market.import([group], purchaserId);
    const [bystanderId = ''] = await market.import([instance], sellerId);

    await identifiedBy(market, 'seller', period);

    const params = { resourceId: bystanderId };
    const { body } = await market.must('seller', 'GET /api/resources/{resourceId}/associations', { params });
    expect(body.otherCustomers).toEqual([{ type: 'security-group', label: 'security group', count: 1 }]);
    expect(JSON.stringify(body)).not.toContain(groupId);
    // The AWS account is shared now: what has no row in it is nobody's to see.
    const coverage = await market.must('seller', 'GET /api/identifications/coverage', { query: { limit: '100' } });
    expect((coverage.body.items ?? []).filter(({ movable }) => movable === false)).toEqual([]);
    expect((await market.as('purchaser', 'GET /api/resources/{resourceId}/associations', { params })).status).toBe(404);
    expect((await market.must('purchaser', 'GET /api/identifications')).body.items).toEqual([]);
    const runs = await market.must('seller', 'GET /api/identifications');
    const identificationId = String(runs.body.items?.[0]?.identificationId);
    expect((await market.as('purchaser', 'GET /api/identifications/{identificationId}', { params: { identificationId } })).status).toBe(
      404,
    );
  });
});

interface FoundAssociation {
  readonly arn: string;
  readonly reasons: readonly object[];
}

async function associationsOf(arn: string): Promise<readonly FoundAssociation[]> {
  const params = { resourceId: ids.get(arn) ?? '' };
  const query = { minConfidence: '0', limit: '100' };
  const { body } = await market.must('seller', 'GET /api/resources/{resourceId}/associations', { params, query });
  return body.items as unknown as readonly FoundAssociation[];
}
