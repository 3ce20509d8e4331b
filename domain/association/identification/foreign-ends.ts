import type { Tables } from '../../ports/tables.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';
import { readResources } from '../../resource/owned-resource-store.js';
import { resolveOwners } from '../../resource/resolve-owner.js';
import type { KnownResource } from '../known-resource.js';
import type { ForeignEnds, RunRecord } from './run-record.js';

/** ARNs that are looked up at most: configuration may name any number. */
const endsMax = 10_000;

/** What each resource's configuration refers to that is another customer's: type and count, never which. */
export async function foreignEndsOf(
  tables: Tables,
  resources: readonly KnownResource[],
  customerId: string,
): Promise<RunRecord['foreignEnds']> {
  const own = new Set(resources.map(({ arn }) => arn));
  const named = new Set(resources.flatMap(({ links }) => links.map(({ toArn }) => toArn).filter((arn) => !own.has(arn))));
  const rows = await readResources(tables, [...named].slice(0, endsMax).map(cloudResourceId));
  const foreign = new Map<string, ForeignEnds['type']>();
  for (const { arn, owner, type } of await resolveOwners(tables, [...rows.values()])) if (owner !== customerId) foreign.set(arn, type);
  const found = resources.map(({ arn, links }) => [arn, countTypes(links.flatMap(({ toArn }) => foreign.get(toArn) ?? []))] as const);
  return Object.fromEntries(found.filter(([, ends]) => ends.length > 0));
}

function countTypes(types: readonly NonNullable<ForeignEnds['type']>[]): readonly ForeignEnds[] {
  return [...new Set(types)].sort().map((type) => ({ type, count: types.filter((one) => one === type).length }));
}
