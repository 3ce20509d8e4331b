import { isPaired, isRising, isWithin } from '../columns/column-checks.js';
import { sourceNames } from '../evidence/evidence-source.js';
import { relationNames } from '../evidence/relation.js';
import { endpointKinds } from '../logs/observation-sink.js';
import type { Segment, SegmentEndpoint } from './segment.js';

function isBefore(x: SegmentEndpoint, y: SegmentEndpoint): boolean {
  if (x.kind !== y.kind) return x.kind < y.kind;
  return x.scope === y.scope ? x.name < y.name : x.scope < y.scope;
}

function areEndpoints(endpoints: readonly SegmentEndpoint[]): boolean {
  return endpoints.every((endpoint, n) => {
    const before = endpoints[n - 1];
    return endpoint.kind < endpointKinds.length && (before === undefined || isBefore(before, endpoint));
  });
}

function areRows({ rows, ids, endpoints }: Segment): boolean {
  return (
    isWithin(rows.from, 1, endpoints.length) &&
    isWithin(rows.to, 1, endpoints.length) &&
    isWithin(rows.principal, 0, endpoints.length) &&
    isWithin(rows.relation, 0, relationNames.length - 1) &&
    isWithin(rows.source, 0, sourceNames.length - 1) &&
    isPaired(rows.first, rows.last) &&
    isRising([rows.from, rows.to, rows.relation, rows.source, rows.principal, rows.slot]) &&
    isWithin(ids.row, 0, rows.from.length - 1) &&
    isRising([ids.high, ids.low, ids.row])
  );
}

function areSpans({ leases, sessions, coverage, endpoints }: Segment): boolean {
  return (
    [leases.address, leases.resource, sessions.credential, sessions.holder].every((column) => isWithin(column, 1, endpoints.length)) &&
    leases.address.every((place) => endpointKinds[endpoints[place - 1]?.kind ?? 0] === 'address') &&
    isWithin(leases.what, 0, 2) &&
    isWithin(coverage.resource, 0, endpoints.length) &&
    isWithin(coverage.source, 0, sourceNames.length - 1) &&
    isWithin(coverage.lost, 0, 1) &&
    [leases, sessions, coverage].every(({ first, last }) => isPaired(first, last)) &&
    isRising([leases.address, leases.resource, leases.what, leases.first]) &&
    isRising([sessions.credential, sessions.holder]) &&
    isRising([coverage.source, coverage.resource, coverage.lost, coverage.first])
  );
}

/** What is wrong with a segment that came from outside; undefined where it is one that a builder could have answered. */
export function checkSegment(segment: Segment): string | undefined {
  if (!/^\d{12}$/.test(segment.awsAccountId)) return 'it names no AWS account';
  if (!areEndpoints(segment.endpoints)) return 'its endpoints are out of order';
  if (!areRows(segment)) return 'its rows are out of order or name no endpoint';
  return areSpans(segment) ? undefined : 'its spans are out of order or name no endpoint';
}
