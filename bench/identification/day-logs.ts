import { sourceCode } from '../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../domain/association/segments/segment-builder.js';

const awsAccountId = '111122223333';
const awsAccount = Number(awsAccountId);
const secondsOfDay = 86_400;

/** How large the customer is that one more day is added for. */
export const daySizes = {
  instances: 6_000,
  buckets: 1_500,
  flowPairs: 30_000,
  slotsOfPair: 16,
  readPairs: 8_000,
  callsOfRead: 4,
  leaseEvents: 200,
} as const;

/** A generator of numbers below 2^32 from a seed (xorshift), so that every run measures the same. */
export function seeded(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function addressOf(instance: number): string {
  return `10.${(instance >>> 14) + 1}.${(instance >>> 7) & 127}.${(instance & 127) + 1}`;
}

function idOf(instance: number): string {
  return `i-${instance.toString(16).padStart(17, '0')}`;
}

/** Instances with an address each since the first day, and buckets. */
export function dayResources(): readonly KnownResource[] {
  const plain = {
    awsAccountId,
    region: 'eu-west-1',
    tags: {},
    links: [],
    policies: [],
    declaredBy: [],
    readAt: '1970-01-01T00:00:00.000Z',
  } as const;
  const instances = Array.from(
    { length: daySizes.instances },
    (_, n): KnownResource => ({
      ...plain,
      arn: `arn:aws:ec2:eu-west-1:${awsAccountId}:instance/${idOf(n)}`,
      type: 'ec2-instance',
      aliases: [idOf(n)],
      leases: [{ scope: 'vpc-1', address: addressOf(n), from: 0 }],
    }),
  );
  const buckets = Array.from(
    { length: daySizes.buckets },
    (_, n): KnownResource => ({
      ...plain,
      arn: `arn:aws:s3:::bucket-${n}`,
      type: 's3-bucket',
      aliases: [`bucket-${n}`],
      leases: [],
    }),
  );
  return [...instances, ...buckets];
}

function addFlows(builder: SegmentBuilder, day: number, next: (below: number) => number): void {
  const pairs = seeded(7);
  for (let n = 0; n < daySizes.flowPairs; n++) {
    const [from, to] = [pairs(daySizes.instances), pairs(daySizes.instances)];
    const ends = [builder.endpoint('address', 'vpc-1', addressOf(from)), builder.endpoint('address', 'vpc-1', addressOf(to))] as const;
    for (let slot = 0; slot < daySizes.slotsOfPair; slot++) {
      const first = day * secondsOfDay + next(secondsOfDay - 60);
      builder.observe(awsAccount, ...ends, relationCode.calls, sourceCode.flow, first, first + 59, 1 + next(20), 0, 0, 0);
    }
  }
}

function addCalls(builder: SegmentBuilder, day: number, next: (below: number) => number): void {
  const pairs = seeded(11);
  for (let n = 0; n < daySizes.readPairs; n++) {
    const instance = pairs(daySizes.instances);
    const bucket = builder.endpoint('arn', '', `arn:aws:s3:::bucket-${pairs(daySizes.buckets)}`);
    const key = builder.endpoint('credential', '', `ASIA${day}X${instance}`);
    builder.session(awsAccount, key, builder.endpoint('id', awsAccountId, idOf(instance)), day * secondsOfDay, day * secondsOfDay + 21_600);
    for (let call = 0; call < daySizes.callsOfRead; call++) {
      const at = day * secondsOfDay + next(secondsOfDay);
      builder.observe(awsAccount, key, bucket, relationCode.reads, sourceCode.cloudtrail, at, at, 1, key, day * 1000 + 1, n * 16 + call);
    }
  }
}

/** Addresses that come and go: instances beyond those of the inventory. */
function addLeases(builder: SegmentBuilder, day: number, next: (below: number) => number): void {
  for (let n = 0; n < daySizes.leaseEvents; n++) {
    const resource = builder.endpoint('id', awsAccountId, idOf(100_000 + day * 1000 + n));
    const first = day * secondsOfDay + next(40_000);
    const lease = { scope: 'vpc-1', address: `10.200.${n >>> 7}.${n & 127}`, resource };
    builder.lease(awsAccount, { ...lease, first, last: first, what: 'begins' });
    builder.lease(awsAccount, { ...lease, first: first + 40_000, last: first + 40_000, what: 'ends' });
  }
}

/** What the logs of one day say, the same for the same day. */
export function daySegment(day: number): Segment {
  const builder = new SegmentBuilder();
  const next = seeded(day + 1000);
  addFlows(builder, day, next);
  addCalls(builder, day, next);
  addLeases(builder, day, next);
  return builder.finish()[0] as Segment;
}
