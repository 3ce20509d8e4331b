import fc from 'fast-check';
import { InMemoryObjects } from '../../adapters/in-memory/in-memory-objects.js';
import { mergeDay } from '../../adapters/logs/merge-day.js';
import { encodeEvidence } from '../../domain/association/evidence/evidence-bytes.js';
import { mergeEvidence } from '../../domain/association/evidence/merge-evidence.js';
import { relationCode } from '../../domain/association/evidence/relation.js';
import { joinLogs } from '../../domain/association/join/log-evidence.js';
import { ResourceBook } from '../../domain/association/join/resource-book.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import type { LeaseSighting } from '../../domain/association/logs/observation-sink.js';
import { mergeSegments } from '../../domain/association/segments/merge-segments.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { encodeSegment } from '../../domain/association/segments/segment-bytes.js';
import { segmentKeys } from '../../domain/association/segments/segment-keys.js';
import { aKnownResource, aLease, arnOf } from './a-known-resource.js';
import { issued, type LogCall, leased, type NamedEnd, observed, segmentsOfCalls } from './log-calls.js';

const secondsOfDay = 86_400;

/** The days that logs of these worlds speak of. */
export const daysOfWorld = [0, 1, 2, 3, 4] as const;

/** Log files by name, merged day by day as the product does. */
export class LoggedDays {
  readonly objects = new InMemoryObjects();
  readonly #files = new Map<string, readonly Segment[]>();

  /** A file of this name says this now, whatever it said before. */
  async put(name: string, calls: readonly LogCall[]): Promise<void> {
    for (const { awsAccountId, day } of this.#files.get(name) ?? [])
      await this.objects.remove(segmentKeys.part(awsAccountId, day, name, 0));
    const segments = segmentsOfCalls(calls);
    this.#files.set(name, segments);
    for (const segment of segments) {
      // The name of a part says its content.
      const key = segmentKeys.part(segment.awsAccountId, segment.day, `${name}`, 0);
      await this.objects.remove(segmentKeys.day(segment.awsAccountId, segment.day).replace(/^days\/(.*)\.segment$/, 'merges/$1'));
      await this.objects.write(key, encodeSegment(segment));
    }
    for (const one of this.days()) await mergeDay(this.objects, one);
  }

  days(): readonly { readonly awsAccountId: string; readonly day: number }[] {
    return ['000000000001', '000000000002'].flatMap((awsAccountId) => daysOfWorld.map((day) => ({ awsAccountId, day })));
  }

  /** What a join of everything comes to that knows all of it from the start. */
  joinedWhole(resources: readonly KnownResource[]) {
    const parts = [...this.#files.values()].flat();
    const segments = this.days().flatMap(({ awsAccountId, day }) => {
      const own = parts.filter((part) => part.awsAccountId === awsAccountId && part.day === day);
      return own.length === 0 ? [] : [mergeSegments(own)];
    });
    const book = new ResourceBook(resources, segments);
    const days = daysOfWorld.map((day) =>
      joinLogs(
        segments.filter((segment) => segment.day === day),
        book,
      ),
    );
    const unresolved = new Map<string, number>();
    for (const { reason, events } of days.flatMap(({ report }) => report.unresolved))
      unresolved.set(reason, (unresolved.get(reason) ?? 0) + events);
    const evidence = encodeEvidence(mergeEvidence(days.map((day) => day.evidence)));
    const strangers = new Set(days.flatMap((day) => day.strangers.map(({ node, arn }) => `${node} ${arn}`)));
    return {
      evidence: Buffer.from(evidence).toString('hex'),
      unresolved: Object.fromEntries([...unresolved].sort()),
      strangers: [...strangers].sort(),
    };
  }
}

const names = ['i-00000001', 'i-00000002', 'eni-00000001', 'eni-00000002', 'orders', 'role'] as const;
const addresses = ['10.0.0.5', '10.0.0.6', '198.51.100.7'] as const;
const hosts = ['db.rds.amazonaws.com', 'cache.amazonaws.com'] as const;

const id = fc.constantFrom(...names).map((name): NamedEnd => ['id', '', name]);
const arn = fc.constantFrom(...names, 'strange').map((name): NamedEnd => ['arn', '', arnOf(name)]);
const principal = fc.constantFrom('role', 'other').map((name): NamedEnd => ['principal', '', arnOf(name)]);
const address = fc
  .tuple(fc.constantFrom('', 'vpc-1', 'vpc-2', 'eu-west-1', 'interface:eni-00000001'), fc.constantFrom(...addresses))
  .map(([scope, name]): NamedEnd => ['address', scope, name]);
const host = fc.constantFrom(...hosts).map((name): NamedEnd => ['host-name', 'vpc-1', name]);
const credential = fc.constantFrom('ASIA1', 'ASIA2').map((name): NamedEnd => ['credential', '', name]);
const instant = fc.nat(daysOfWorld.length * secondsOfDay - 2_000);
const account = fc.constantFrom(1, 1, 2);

const observation = fc
  .tuple(
    fc.oneof(id, address, credential, principal),
    fc.oneof(arn, address, host),
    instant,
    fc.nat(1_500),
    account,
    fc.option(principal, { nil: undefined }),
  )
  .map(([from, to, first, seconds, own, who]) =>
    observed(from, to, { first, last: first + seconds, account: own, ...(who && { principal: who }) }),
  );
/** An allocation has one address for ever. */
const allocated = fc
  .tuple(fc.boolean(), instant, account)
  .map(([begins, at, own]) =>
    leased('eu-west-1', begins ? '198.51.100.7' : '', ['id', '', 'eipalloc-00000001'], at, at, begins ? 'begins' : 'ends', own),
  );
const lease = fc
  .tuple(fc.constantFrom('vpc-1', '', 'eu-west-1'), fc.constantFrom(...addresses, '', 'eipalloc-00000001'), id, instant, account)
  .chain(([scope, held, who, first, own]) =>
    fc
      .tuple(
        fc.oneof({ weight: 4, arbitrary: fc.nat(1_500) }, fc.constant(secondsOfDay)),
        fc.constantFrom<LeaseSighting['what']>('held', 'begins', 'ends'),
      )
      .map(([seconds, what]) => leased(scope, held, who, first, what === 'held' ? first + seconds : first, what, own)),
  );
const session = fc
  .tuple(fc.constantFrom('ASIA1', 'ASIA2'), fc.oneof(id, address, credential, principal), instant)
  .map(([key, who, first]) => issued(key, who, first, first + 900));
const answer = fc
  .tuple(host, address, instant)
  .map(([name, to, first]) => observed(name, to, { relation: relationCode.resolves, first, last: first }));

/** What one log file of such a world says. */
export const loggedCalls = fc.array(
  fc.oneof({ weight: 4, arbitrary: observation }, { weight: 2, arbitrary: lease }, allocated, session, answer),
  {
    minLength: 1,
    maxLength: 12,
  },
);

/** What may be otherwise in the inventory of such a world. */
interface KnownWorld {
  readonly missing: string;
  readonly readAt: string;
  readonly attached: string;
  readonly managedBy: KnownResource['managedBy'];
  readonly held: string;
  readonly from: number;
  readonly runs: string;
  readonly named: string;
}

const ofWorld: { readonly [key in keyof KnownWorld]: fc.Arbitrary<KnownWorld[key]> } = {
  missing: fc.constantFrom('', ...names),
  readAt: fc.constantFrom('1970-01-02T00:00:00.000Z', '1970-01-04T12:00:00.000Z', '1970-01-08T00:00:00.000Z'),
  attached: fc.constantFrom('i-00000001', 'i-00000002', 'orders'),
  managedBy: fc.constantFrom(undefined, 'other', 'nat'),
  held: fc.constantFrom(...addresses),
  from: fc.nat(2 * secondsOfDay),
  runs: fc.constantFrom('', 'i-00000001', 'i-00000002'),
  named: fc.constantFrom('orders', 'i-00000002'),
};

/** An inventory to begin with. */
export const knownWorld: fc.Arbitrary<KnownWorld> = fc.record(ofWorld);

/** One thing that is otherwise in it. */
export const knownChange: fc.Arbitrary<Partial<KnownWorld>> = fc.oneof(
  ...Object.entries(ofWorld).map(([key, value]) => (value as fc.Arbitrary<unknown>).map((to) => ({ [key]: to }) as Partial<KnownWorld>)),
);

/** The cloud resources of such a world, in the order of ARNs. */
export function resourcesOf({ missing, readAt, attached, managedBy, held, from, runs, named }: KnownWorld): readonly KnownResource[] {
  const role = (name: string) => ({ to: runs === name ? ['role'] : [] });
  const eni = { readAt, leases: [aLease('10.0.0.6', from)], ...(managedBy && { managedBy }) };
  return [
    aKnownResource('ec2-instance', 'i-00000001', { readAt, leases: [aLease(held, from)], ...role('i-00000001') }),
    aKnownResource('ec2-instance', 'i-00000002', {
      readAt,
      aliases: ['i-00000002', ...(named === 'orders' ? [] : [hosts[0]])],
      ...role('i-00000002'),
    }),
    aKnownResource('network-interface', 'eni-00000001', { to: [attached, 'vpc-1'], ...eni }),
    aKnownResource('network-interface', 'eni-00000002', { readAt, to: ['i-00000002'] }),
    aKnownResource('vpc', 'vpc-1', { readAt }),
    aKnownResource('iam-role', 'role', { readAt }),
    aKnownResource('rds-instance', 'orders', { readAt, aliases: ['orders', hosts[1], ...(named === 'orders' ? [hosts[0]] : [])] }),
  ]
    .filter(({ arn }) => missing === '' || arn !== arnOf(missing))
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
}
