import type { Tables } from '../../ports/tables.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';
import { readResources } from '../../resource/owned-resource-store.js';
import { resolveOwners } from '../../resource/resolve-owner.js';
import type { Stranger } from '../join/join-report.js';
import { outerArn } from '../join/outer-arn.js';
import type { KnownResource } from '../known-resource.js';
import type { ForeignEnds, RunRecord } from './run-record.js';

/** ARNs that are looked up at most: configuration and logs may name any number. */
const endsMax = 10_000;

/**
 * What is another customer's of all that each resource's configuration refers to, and of what logs saw it speak with (`strangers`, nodes in the
 * order of `resources`): type and count, never which.
 */
export async function foreignEndsOf(
  tables: Tables,
  resources: readonly KnownResource[],
  strangers: readonly Stranger[],
  customerId: string,
): Promise<RunRecord['foreignEnds']> {
  const ends = endsOf(resources, strangers);
  const named = new Set(ends.flatMap((one) => [...one]));
  const rows = await readResources(tables, [...named].slice(0, endsMax).map(cloudResourceId));
  const foreign = new Map<string, ForeignEnds['type']>();
  for (const { arn, owner, type } of await resolveOwners(tables, [...rows.values()])) if (owner !== customerId) foreign.set(arn, type);
  const found = resources.map(
    ({ arn }, node) => [arn, countTypes([...(ends[node] ?? [])].flatMap((end) => foreign.get(end) ?? []))] as const,
  );
  return Object.fromEntries(found.filter(([, types]) => types.length > 0));
}

/** The ARNs that each resource is seen with and that are not its customer's own. */
function endsOf(resources: readonly KnownResource[], strangers: readonly Stranger[]): readonly ReadonlySet<string>[] {
  const own = new Set(resources.map(({ arn }) => arn));
  const ends = resources.map(({ links }) => new Set(links.map(({ toArn }) => toArn).filter((arn) => !own.has(arn))));
  for (const { node, arn } of strangers) ends[node]?.add(outerArn(arn) ?? arn);
  return ends;
}

function countTypes(types: readonly NonNullable<ForeignEnds['type']>[]): readonly ForeignEnds[] {
  return [...new Set(types)].sort().map((type) => ({ type, count: types.filter((one) => one === type).length }));
}
