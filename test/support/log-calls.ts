import fc from 'fast-check';
import { type EndpointKind, endpointKinds, type LeaseSighting } from '../../domain/association/logs/observation-sink.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../domain/association/segments/segment-builder.js';

/** An endpoint as a reader names it. */
export type NamedEnd = readonly [kind: EndpointKind, scope: string, name: string];

/** One thing that a reader tells a sink, with endpoints by name, so that it can be told to several sinks in any order. */
export type LogCall = (builder: SegmentBuilder) => void;

/** What an observation says when a test does not care. */
const plain = { account: 1, relation: 5, source: 8, first: 1000, last: 1060, count: 1, id: [0, 0] as readonly [number, number] };

type ObservedWith = Partial<typeof plain> & { readonly principal?: NamedEnd };

/** Between 1970-01-01 00:16:40 and 00:17:40, of one flow, unless it says otherwise. */
export function observed(from: NamedEnd, to: NamedEnd, changes: ObservedWith = {}): LogCall {
  const { account, relation, source, first, last, count, id, principal } = { principal: undefined, ...plain, ...changes };
  return (builder) => {
    const who = principal === undefined ? 0 : builder.endpoint(...principal);
    const ends = [builder.endpoint(...from), builder.endpoint(...to)] as const;
    builder.observe(account, ...ends, relation, source, first, last, count, who, ...id);
  };
}

/** An address held by a resource, or assigned to it or released by it. */
export function leased(
  scope: string,
  address: string,
  resource: NamedEnd,
  first: number,
  last: number,
  what: LeaseSighting['what'] = 'held',
  account = 1,
): LogCall {
  return (builder) => builder.lease(account, { scope, address, resource: builder.endpoint(...resource), first, last, what });
}

/** A credential and who held it. */
export function issued(credential: string, holder: NamedEnd, first: number, last: number, account = 1): LogCall {
  return (builder) => builder.session(account, builder.endpoint('credential', '', credential), builder.endpoint(...holder), first, last);
}

/** The segments that these calls make. */
export function segmentsOfCalls(calls: readonly LogCall[]): readonly Segment[] {
  const builder = new SegmentBuilder();
  for (const call of calls) call(builder);
  return builder.finish();
}

const namedEnd: fc.Arbitrary<NamedEnd> = fc.tuple(
  fc.constantFrom(...endpointKinds),
  fc.constantFrom('', 'vpc-1', 'eu-west-1'),
  fc.constantFrom('a', 'b', '10.0.0.1', 'ü', '\u{1f600}'),
);
const instant = fc.oneof(fc.integer({ min: 86_000, max: 87_000 }), fc.nat(3 * 86_400));
const account = fc.constantFrom(1, 999_999_999_999);

const observation = fc
  .record({
    from: namedEnd,
    to: namedEnd,
    account,
    first: instant,
    seconds: fc.nat(900),
    relation: fc.nat(12),
    count: fc.integer({ min: 1, max: 5 }),
    id: fc.oneof(fc.constant([0, 0] as const), fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }))),
    principal: fc.option(namedEnd, { nil: undefined }),
  })
  .map(({ from, to, seconds, principal, ...rest }) =>
    observed(from, to, { ...rest, last: rest.first + seconds, ...(principal && { principal }) }),
  );

const lease = fc
  .record({ end: namedEnd, account, first: instant, seconds: fc.nat(300), what: fc.constantFrom('held', 'begins', 'ends') })
  .map(({ end, account: own, first, seconds, what }) =>
    leased('vpc-1', '10.0.0.1', end, first, first + seconds, what as LeaseSighting['what'], own),
  );

const session = fc
  .record({ end: namedEnd, first: instant, seconds: fc.nat(900) })
  .map(({ end, first, seconds }) => issued('AKIA', end, first, first + seconds));

const coverage = fc.record({ first: instant, seconds: fc.nat(900), lost: fc.boolean(), source: fc.nat(5) }).map(
  ({ first, seconds, lost, source }): LogCall =>
    (builder) =>
      builder.coverage(1, { source, resource: 0, first, last: first + seconds, lost }),
);

/** Calls that often share a key, an id or a span. */
export const logCalls = fc.array(fc.oneof({ weight: 4, arbitrary: observation }, lease, session, coverage), { maxLength: 40 });
