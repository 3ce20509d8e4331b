import { type RelationName, relationNames } from '../../evidence/relation.js';
import type { CallPattern, CallRow } from './call-pattern.js';
import { accessCalls } from './patterns/access-calls.js';
import { computeCalls } from './patterns/compute-calls.js';
import { databaseCalls } from './patterns/database-calls.js';
import { messagingCalls } from './patterns/messaging-calls.js';
import { networkCalls } from './patterns/network-calls.js';
import { storageCalls } from './patterns/storage-calls.js';

/** Every row of what calls mean. */
export const callRows: readonly CallRow[] = [
  ...storageCalls,
  ...databaseCalls,
  ...messagingCalls,
  ...computeCalls,
  ...networkCalls,
  ...accessCalls,
];

/** Some services add the version of their API to the name of a call: `UpdateFunctionCode20150331v2`, `CreateInvalidation2020_05_31`. */
const versionPattern = /(?:20\d{6}|20\d\d_\d\d_\d\d)(?:v\d{1,2})?$/;

const none: readonly CallPattern[] = [];

function entriesOf(row: CallRow): readonly (readonly [string, CallPattern])[] {
  const place = { ...(row.to && { to: row.to }), ...(row.from && { from: row.from }) };
  return relationNames.flatMap((relation: RelationName) =>
    (row[relation] ?? '')
      .split(' ')
      .flatMap((name) => (name === '' ? [] : [[`${row.source}.amazonaws.com ${name}`, { relation, ...place }] as const])),
  );
}

const patternsByCall: ReadonlyMap<string, readonly CallPattern[]> = new Map(
  [...Map.groupBy(callRows.flatMap(entriesOf), ([call]) => call)].map(([call, entries]) => [call, entries.map(([, pattern]) => pattern)]),
);

/** What a call means, by the names of service and call as an event has them; empty for a call that says nothing about pairs. */
export function patternsOf(eventSource: string, eventName: string): readonly CallPattern[] {
  return patternsByCall.get(`${eventSource} ${eventName.replace(versionPattern, '')}`) ?? none;
}
