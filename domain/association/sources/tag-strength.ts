import type { KnownResource } from '../known-resource.js';
import { rarity, strengthOf } from './rarity.js';
import { type ComparedTag, comparedKey, comparedTags, type KeyStatistics, type TagStatistics } from './tag-statistics.js';

/** Keys that by their meaning name one thing, or a kind, or who pays or made it, and no group; in compared form. */
const noisyKeys: ReadonlySet<string> = new Set(
  [
    'Name',
    'Environment',
    'Env',
    'Stage',
    'Tier',
    'Owner',
    'Contact',
    'Email',
    'Team',
    'Department',
    'BusinessUnit',
    'CostCenter',
    'Cost Centre',
  ]
    .concat([
      'BillingCode',
      'CreatedBy',
      'Creator',
      'CreatedAt',
      'CreationDate',
      'ManagedBy',
      'Provisioner',
      'Terraform',
      'Backup',
      'Schedule',
    ])
    .concat([
      'PatchGroup',
      'Role',
      'Component',
      'Version',
      'Region',
      'OS',
      'DataClassification',
      'Compliance',
      'Confidentiality',
      'Description',
    ])
    .map(comparedKey),
);

/** Whether a key by its name says one thing, a kind, a place or who pays, and so no group. */
export function isNoisyKey(key: string): boolean {
  return noisyKeys.has(comparedKey(key));
}

/** What is left of a noisy key's strength. */
const noisyShare = 0.4;

/** A key with more values than this share of its carriers names things, not groups. */
const namingShareMax = 0.6;

/** A key of which one value is on more than this share of all resources says what is usual, not what belongs together. */
const usualShareMax = 0.5;

/** Carriers below which how a key is used says nothing about the key. */
const carriersMin = 8;

/** How much the key itself is believed to group, 0 to 1: by how it is used, then by what it is called. */
function groupingShare(key: string, used: KeyStatistics, total: number): number {
  const byName = noisyKeys.has(key) ? noisyShare : 1;
  if (used.carriers < carriersMin) return byName;
  const naming = used.values / used.carriers;
  const byNaming = naming <= namingShareMax ? 1 : Math.max(noisyShare, 1 - (naming - namingShareMax) / (1 - namingShareMax));
  const byUsual = used.largest <= usualShareMax * total ? 1 : noisyShare;
  return Math.min(byName, byNaming, byUsual);
}

/** How telling one shared tag is, 0 to 255, at fixed statistics. */
export function sharedTagStrength({ key, pair }: ComparedTag, statistics: TagStatistics): number {
  const used = statistics.keys.get(key);
  const carriers = statistics.pairs.get(pair);
  if (used === undefined || carriers === undefined) return 0;
  return strengthOf(rarity(carriers, statistics.total) * groupingShare(key, used, statistics.total));
}

/** The most telling tag that two resources share, for any pair, whether or not its row is in the table. */
export function tagStrength(
  a: Pick<KnownResource, 'tags'>,
  b: Pick<KnownResource, 'tags'>,
  statistics: TagStatistics,
): { readonly strength: number; readonly detail: string } {
  const others = new Set(comparedTags(b).map(({ pair }) => pair));
  const shared = comparedTags(a).filter(({ pair }) => others.has(pair));
  const scored = shared.map((tag) => ({ strength: sharedTagStrength(tag, statistics), detail: tag.shown }));
  const best = scored.sort((x, y) => y.strength - x.strength || (x.detail < y.detail ? -1 : 1))[0];
  return best !== undefined && best.strength > 0 ? best : { strength: 0, detail: '' };
}
