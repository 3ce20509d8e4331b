import type { Figure } from '../figure.js';
import { measuredOnce } from './measured-transfer.js';
import { type EstateSize, mixedThousand, rulesPerGroup, thousand } from './seed-estate.js';

/** Half of the bucket that EC2 gives an account and region for changing calls: the customers share the account. */
const bucket = { burst: 25, perSecond: 2.5 };

/** Seconds until a bucket has let so many calls through. */
export function secondsThrough(calls: number): number {
  return Math.max(0, calls - bucket.burst) / bucket.perSecond;
}

/** Changing calls to EC2 for each resource, counted, and how long the bucket makes them wait, modelled; the rival tags one resource, and opens one rule, a call. */
export async function callFiguresOf(name: string, what: string, size: EstateSize): Promise<readonly Figure[]> {
  const { mutatingCalls, resourceCount } = await measuredOnce(size);
  const ours = Object.entries(mutatingCalls).filter(([call]) => call.startsWith('EC2:'));
  const calls = ours.reduce((sum, [, count]) => sum + count, 0);
  const naiveCalls = resourceCount - 2 * (size.buckets ?? 0) + size.groups * rulesPerGroup;
  const of = `${resourceCount.toLocaleString('en-US')} resources ${what}, ${size.groups} groups`;
  const rivalName = 'a call per resource and rule';
  return [
    {
      id: `P6/${name}-calls`,
      what: `EC2 mutating calls per resource, counted: ${of}`,
      figure: calls / resourceCount,
      unit: 'calls',
      reach: { op: '<=', value: 0.12 },
      rival: naiveCalls / resourceCount,
      rivalName,
    },
    {
      id: `P6/${name}-wait`,
      what: `modelled wait at half of a bucket of 50 and 5 a second: ${of}`,
      figure: secondsThrough(calls),
      unit: 's',
      reach: { op: '<=', value: 40 },
      rival: secondsThrough(naiveCalls),
      rivalName,
    },
  ];
}

/** P6, for solutions of instances, volumes, buckets and secrets, and for the worst case, where nothing but EC2 moves. */
export async function ec2CallFigures(): Promise<readonly Figure[]> {
  const mixed = await callFiguresOf('mixed', 'as solutions have them', mixedThousand);
  return [...mixed, ...(await callFiguresOf('ec2', 'all of EC2', thousand))];
}
