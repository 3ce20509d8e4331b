import { registerFile } from '../../adapters/logs/file-register.js';
import { sourceCode } from '../../domain/association/evidence/evidence-source.js';
import { type RelationName, relationCode } from '../../domain/association/evidence/relation.js';
import { continueIdentification } from '../../domain/association/identification/continue-identification.js';
import { SegmentBuilder } from '../../domain/association/segments/segment-builder.js';
import { encodeSegment } from '../../domain/association/segments/segment-bytes.js';
import { segmentKeys } from '../../domain/association/segments/segment-keys.js';
import { ApiWorld, awsAccountId, purchaserId } from './api-world.js';

/** ARNs of the world: the seller's, and one of somebody else. */
export const arns = {
  instance: `arn:aws:ec2:eu-west-1:${awsAccountId}:instance/i-1`,
  volume: `arn:aws:ec2:eu-west-1:${awsAccountId}:volume/vol-1`,
  bucket: 'arn:aws:s3:::orders-data',
  queue: `arn:aws:sqs:eu-west-1:${awsAccountId}:orders`,
  foreign: 'arn:aws:s3:::strangers-data',
} as const;

/** 2026-11-22, the day before the world's clock. */
export const loggedDay = Date.UTC(2026, 10, 22) / 86_400_000;

/** The period of runs in tests. */
export const period = { from: '2026-11-20T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' } as const;

/** One thing that a log saw. */
export interface Seen {
  readonly from: string;
  readonly to: string;
  readonly relation: RelationName;
  readonly count: number;
}

/** An instance with a volume that it needs, a bucket, and a queue that cannot be moved, all the seller's; what logs saw is put in by hand. */
export class IdentificationWorld {
  readonly runs: string[] = [];

  private constructor(readonly api: ApiWorld) {}

  static async open(): Promise<IdentificationWorld> {
    const api = await ApiWorld.start();
    const links = [{ toArn: arns.volume, relation: 'stores data on', needs: true }];
    await api.own('ec2-instance', arns.instance, { links, tags: { app: 'orders' } });
    await api.own('ebs-volume', arns.volume, { tags: { app: 'orders' } });
    await api.own('s3-bucket', arns.bucket, {});
    api.inventory.add({
      type: 'sqs-queue',
      awsAccountId,
      region: 'eu-west-1',
      arn: arns.queue,
      name: 'orders',
      tags: {},
      configuration: { QueueArn: arns.queue },
    });
    return new IdentificationWorld(api);
  }

  /** A resource of somebody else in the same AWS account: then it is shared. */
  async shareAccount(): Promise<void> {
    await this.api.own('s3-bucket', arns.foreign, { owner: purchaserId });
  }

  /** A log object in the bucket, read already: it said this. */
  async logged(name: string, seen: readonly Seen[], unreadable: { readonly [reason: string]: number } = {}): Promise<void> {
    const builder = new SegmentBuilder();
    const at = loggedDay * 86_400 + 3_600;
    for (const { from, to, relation, count } of seen) {
      const [a, b] = [builder.endpoint('arn', '', from), builder.endpoint('arn', '', to)];
      builder.observe(Number(awsAccountId), a, b, relationCode[relation], sourceCode.cloudtrail, at, at + 60, count, 0, 0, 0);
    }
    const { objects } = this.api;
    const key = `logs/${awsAccountId}/2026/11/22/${name}`;
    const stamp = (await objects.write(key, new Uint8Array([1]))) ?? '';
    const parts = builder
      .finish()
      .map((segment, at) => [segmentKeys.part(awsAccountId, segment.day, name, at), encodeSegment(segment)] as const);
    for (const [part, bytes] of parts) await objects.write(part, bytes);
    const lines = seen.length + Object.values(unreadable).reduce((all, one) => all + one, 0);
    const report = { kind: 'cloudtrail', bytes: 100, lines, used: seen.length, silent: {}, unreadable } as const;
    await registerFile(objects, {
      name: key,
      stamp,
      contentHash: name,
      isTaken: true,
      report,
      refused: 0,
      former: [],
      parts: parts.map(([part]) => part),
    });
  }

  /** Starts a run of the seller's through the API and works on it until nothing waits; answers its id. */
  async run(): Promise<string> {
    const { body } = await this.api.call('seller', 'POST /api/identifications', { body: period });
    await this.work();
    return String(body.identificationId);
  }

  /** Does everything that waits, at most 50 turns. */
  async work(): Promise<void> {
    const { identificationWork: work, logIntake } = this.api;
    for (let turns = 0; turns < 50 && work.logs.length + work.runs.length > 0; turns += 1) {
      for (const object of work.logs.splice(0)) await logIntake.take(object);
      for (const { identificationId } of work.runs.splice(0)) await continueIdentification(this.api, identificationId);
    }
  }
}
