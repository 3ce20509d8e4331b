import { type CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudResourceRef } from '../../../domain/resource/cloud-resource.js';
import { ebsVolume } from '../../../drivers/ebs-volume.js';
import { ec2Instance } from '../../../drivers/ec2-instance.js';
import { measure, queriesPerCallMax } from '../../../drivers/parts/figures.js';
import { s3Bucket } from '../../../drivers/s3-bucket.js';
import { member, memberFixture } from '../../support/member-fixture.js';
import { type Moto, startMoto } from '../../support/moto.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const span = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' };
const instance = { type: 'ec2-instance', arn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1', ...member } as const;
const bucket = { type: 's3-bucket', arn: 'arn:aws:s3:::orders', ...member } as const;

async function put(
  cloudWatch: CloudWatchClient,
  Namespace: string,
  MetricName: string,
  dimensions: object,
  hourly: readonly [number, number][],
) {
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value: String(Value) }));
  const MetricData = hourly.map(([hour, Value]) => ({
    MetricName,
    Dimensions,
    Value,
    Timestamp: new Date(Date.UTC(2026, 10, 1, hour, 5)),
  }));
  await cloudWatch.send(new PutMetricDataCommand({ Namespace, MetricData }));
}

describe('measure', () => {
  test('hours with data only: up where no check failed', async () => {
    const { context, outside } = await memberFixture(moto.url);
    await put(outside.cloudWatch, 'AWS/EC2', 'StatusCheckFailed', { InstanceId: 'i-1' }, [
      [3, 0],
      [4, 0],
      [4, 1],
    ]);

    const points = await measure(ec2Instance, context, [instance, { ...instance, arn: `${instance.arn}-other` }], span);

    expect(points.map(({ at, value }) => [at, value]).sort()).toEqual([
      ['2026-11-01T03:00:00.000Z', 1],
      ['2026-11-01T04:00:00.000Z', 0],
    ]);
    expect(points[0]).toMatchObject({ arn: instance.arn, figure: 'uptime' });
  });

  test('a bucket’s requests and both kinds of errors, by the filter over the whole of it', async () => {
    const { context, outside } = await memberFixture(moto.url);
    const whole = { BucketName: 'orders', FilterId: 'EntireBucket' };
    await put(outside.cloudWatch, 'AWS/S3', 'AllRequests', whole, [[5, 40]]);
    await put(outside.cloudWatch, 'AWS/S3', 'AllRequests', { ...whole, FilterId: 'images' }, [[5, 1_000]]);
    await put(outside.cloudWatch, 'AWS/S3', '4xxErrors', whole, [[5, 2]]);
    await put(outside.cloudWatch, 'AWS/S3', '5xxErrors', whole, [[5, 1]]);

    const points = await measure(s3Bucket, context, [bucket], span);

    expect(points.map(({ figure, value }) => [figure, value]).sort()).toEqual([
      ['errors', 1],
      ['errors', 2],
      ['requests', 40],
    ]);
  });

  test('a type without metrics asks nothing', async () => {
    const { context, recorder } = await memberFixture(moto.url);

    const { answer, actions } = await recorder.during(() => measure(ebsVolume, context, [{ ...bucket, type: 'ebs-volume' }], span));

    expect([answer, actions]).toEqual([[], []]);
  });

  test('as many queries as one call takes, and the rest in the next', async () => {
    const { context } = await memberFixture(moto.url);
    const asked: number[] = [];
    context.clients.cloudWatch.middlewareStack.add(
      (next) => (args) => {
        asked.push((args.input as { readonly MetricDataQueries: readonly unknown[] }).MetricDataQueries.length);
        return next(args);
      },
      { step: 'initialize', name: 'count' },
    );
    const refs: CloudResourceRef[] = Array.from({ length: queriesPerCallMax + 1 }, (_, n) => ({ ...instance, arn: `${instance.arn}${n}` }));

    await measure(ec2Instance, context, refs, span);

    expect(asked).toEqual([queriesPerCallMax, 1]);
  });
});
