import { bytesOf } from '../columns/bytes-of.js';
import { noColumnRoom } from '../columns/column-room.js';
import type { DaysOfSource } from '../coverage/source-days.js';
import type { KnownResource } from '../known-resource.js';

/** Days of flow logs from which on their silence says something. */
const daysMin = 14;

/** 1 for each resource of an AWS account whose flow logs are complete: so many days and no records lost, by what they say themselves. */
export function heardNodes(
  resources: readonly Pick<KnownResource, 'awsAccountId'>[],
  logDays: readonly DaysOfSource[],
  room = noColumnRoom,
): Uint8Array {
  const flows = logDays.filter(({ source }) => source === 'flow');
  const heard = new Set(flows.flatMap(({ awsAccountId, days, lost }) => (lost || days.length < daysMin ? [] : [awsAccountId])));
  return heard.size === 0
    ? room.take(Uint8Array, resources.length)
    : bytesOf(resources, ({ awsAccountId }) => Number(heard.has(awsAccountId)));
}
