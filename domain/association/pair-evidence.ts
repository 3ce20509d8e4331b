import type { OwnedResource } from '../resource/owned-resource.js';
import { foreignTags } from '../resource/ownership-tags.js';
import type { Evidence } from './association.js';

/** A target that does not work without the other, and one that merely refers to it. */
const linkStrength = { needs: 0.95, mentions: 0.8 } as const;

/** The strongest a shared tag can be; a tag on every resource of the customer says nothing. */
const tagStrengthMax = 0.9;

/** Keys that name one thing or everything, never a group. */
const noisyKeys: ReadonlySet<string> = new Set([
  'Name',
  'name',
  'CreatedBy',
  'created-by',
  'Environment',
  'environment',
  'Owner',
  'owner',
  'CostCenter',
]);

/** How often each `key=value` occurs among a customer's resources. */
export type TagCounts = ReadonlyMap<string, number>;

/** Counts tags over all resources of one customer; noisy keys and keys of AWS left out. */
export function countTags(rows: readonly OwnedResource[]): TagCounts {
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap(usefulTags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

function usefulTags(row: OwnedResource): readonly string[] {
  return Object.entries(foreignTags(row.tags))
    .filter(([key]) => !noisyKeys.has(key) && !key.startsWith('aws:'))
    .map(([key, value]) => `${key}=${value}`);
}

/** Evidence for a pair, at most one a family; docs/decisions/0005-identification-formula.md. */
export function pairEvidence(a: OwnedResource, b: OwnedResource, counts: TagCounts, total: number): readonly Evidence[] {
  return [linkEvidence(a, b), tagEvidence(a, b, counts, total)].flatMap((evidence) => evidence ?? []);
}

function linkEvidence(a: OwnedResource, b: OwnedResource): Evidence | undefined {
  const links = [
    ...a.links.filter((link) => link.toArn === b.arn).map((link) => ({ ...link, fromArn: a.arn })),
    ...b.links.filter((link) => link.toArn === a.arn).map((link) => ({ ...link, fromArn: b.arn })),
  ].sort((x, y) => Number(y.needs) - Number(x.needs));
  const [best] = links;
  if (!best) return undefined;
  const strength = best.needs ? linkStrength.needs : linkStrength.mentions;
  return { family: 'configuration', strength, reason: `${best.fromArn} ${best.relation} ${best.toArn}` };
}

/** Rare values count more than common ones: full strength when only the pair has it, none when every resource has it. */
function tagEvidence(a: OwnedResource, b: OwnedResource, counts: TagCounts, total: number): Evidence | undefined {
  const others = new Set(usefulTags(b));
  const shared = usefulTags(a).filter((tag) => others.has(tag));
  const scored = shared.map((tag) => ({ tag, strength: tagStrengthMax * rarity(counts.get(tag) ?? total, total) }));
  const [best] = scored.sort((x, y) => y.strength - x.strength);
  if (!best || best.strength === 0) return undefined;
  return { family: 'tags', strength: best.strength, reason: `both are tagged ${best.tag}` };
}

function rarity(count: number, total: number): number {
  if (total <= 2) return count < total ? 1 : 0.5;
  return Math.max(0, 1 - (count - 2) / (total - 2));
}
