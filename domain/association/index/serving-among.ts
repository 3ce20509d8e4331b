import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { featureColumn } from '../score/features.js';
import type { ScoredPairs } from '../score/score-pairs.js';

/** Types that one organization or network often has one of for all its solutions: places, keys, names, images, common targets. */
const servingTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'vpc',
  'subnet',
  'route-table',
  'internet-gateway',
  'nat-gateway',
  'transit-gateway',
  'vpc-endpoint',
  'elastic-ip',
  'kms-key',
  'key-pair',
  'machine-image',
  'certificate',
  'hosted-zone',
  'user-pool',
  'sns-topic',
  's3-bucket',
  'iam-policy',
]);

/** 1 for each role that nothing runs with: people and services of the whole account take it. */
export function unheldRoles(resources: readonly KnownResource[], { pairs, configured, used, features }: ScoredPairs): Uint8Array {
  const isRole = Uint8Array.from(resources, ({ type }) => Number(type === 'iam-role'));
  const isPolicy = Uint8Array.from(resources, ({ type }) => Number(type === 'iam-policy'));
  const isUnheld = isRole.slice();
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const low = pairs.low[pair] as number;
    const high = pairs.high[pair] as number;
    if (isRole[low] === 0 && isRole[high] === 0) continue;
    const hasPolicy = features.values[pair * features.width + featureColumn.policy] !== 0;
    if (hasPolicy || (configured[pair] as number) <= (used[pair] as number)) continue;
    if (isPolicy[high] === 0) isUnheld[low] = 0;
    if (isPolicy[low] === 0) isUnheld[high] = 0;
  }
  return isUnheld;
}

/** 1 for each resource that often serves several solutions: what it touches is looked at when all others have found their part. */
export function servingAmong(resources: readonly KnownResource[], scored: ScoredPairs): Uint8Array {
  const unheld = unheldRoles(resources, scored);
  return Uint8Array.from(resources, ({ type }, node) => Number(servingTypes.has(type) || unheld[node] === 1));
}
