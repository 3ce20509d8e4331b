import { endpointKinds, type LeaseSighting, type ObservationSink } from '../logs/observation-sink.js';
import type { Segment } from './segment.js';

const whats = ['held', 'begins', 'ends'] as const;

/** The sink's number for each of the segment's endpoints; 0 stays nobody. */
function numbersIn(sink: ObservationSink, { endpoints }: Segment): Uint32Array {
  const numbers = new Uint32Array(endpoints.length + 1);
  endpoints.forEach(({ kind, scope, name }, n) => {
    numbers[n + 1] = sink.endpoint(endpointKinds[kind] as (typeof endpointKinds)[number], scope, name);
  });
  return numbers;
}

/** Where the ids of each row begin and end when they are gathered by row. */
function idsByRow({ ids, rows }: Segment): { readonly starts: Uint32Array; readonly places: Uint32Array } {
  const starts = new Uint32Array(rows.from.length + 1);
  for (const row of ids.row) starts[row + 1] = (starts[row + 1] as number) + 1;
  for (let row = 0; row < rows.from.length; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const next = starts.slice();
  const places = new Uint32Array(ids.row.length);
  ids.row.forEach((row, n) => {
    places[next[row] as number] = n;
    next[row] = (next[row] as number) + 1;
  });
  return { starts, places };
}

function takeRows(segment: Segment, sink: ObservationSink, awsAccount: number, numbers: Uint32Array): void {
  const { rows, ids } = segment;
  const { starts, places } = idsByRow(segment);
  for (let row = 0; row < rows.from.length; row++) {
    const observe = (count: number, high: number, low: number) =>
      sink.observe(
        awsAccount,
        numbers[rows.from[row] as number] as number,
        numbers[rows.to[row] as number] as number,
        rows.relation[row] as number,
        rows.source[row] as number,
        rows.first[row] as number,
        rows.last[row] as number,
        count,
        numbers[rows.principal[row] as number] as number,
        high,
        low,
      );
    const [start, end] = [starts[row] as number, starts[row + 1] as number];
    const withoutId = (rows.count[row] as number) - (end - start);
    if (withoutId > 0) observe(withoutId, 0, 0);
    for (let n = start; n < end; n++) observe(1, ids.high[places[n] as number] as number, ids.low[places[n] as number] as number);
  }
}

function takeSpans(segment: Segment, sink: ObservationSink, awsAccount: number, numbers: Uint32Array): void {
  const { leases, sessions, coverage, endpoints } = segment;
  const numberOf = (place: number | undefined) => numbers[place as number] as number;
  leases.address.forEach((place, n) => {
    const address = endpoints[place - 1] as { readonly scope: string; readonly name: string };
    const span = { first: leases.first[n] as number, last: leases.last[n] as number, what: whats[leases.what[n] as number] };
    sink.lease(awsAccount, {
      scope: address.scope,
      address: address.name,
      resource: numberOf(leases.resource[n]),
      ...span,
    } as LeaseSighting);
  });
  sessions.credential.forEach((place, n) => {
    sink.session(awsAccount, numberOf(place), numberOf(sessions.holder[n]), sessions.first[n] as number, sessions.last[n] as number);
  });
  coverage.source.forEach((source, n) => {
    const span = { first: coverage.first[n] as number, last: coverage.last[n] as number, lost: coverage.lost[n] === 1 };
    sink.coverage(awsAccount, { source, resource: numberOf(coverage.resource[n]), ...span });
  });
}

/** Tells a sink everything that a segment holds, with the ids of its events, so that copies that the sink knows already count once. */
export function takeSegment(segment: Segment, sink: ObservationSink): void {
  const awsAccount = Number(segment.awsAccountId);
  const numbers = numbersIn(sink, segment);
  takeRows(segment, sink, awsAccount, numbers);
  takeSpans(segment, sink, awsAccount, numbers);
}
