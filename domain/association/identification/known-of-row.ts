import type { OwnedResource } from '../../resource/owned-resource.js';
import { foreignTags } from '../../resource/ownership-tags.js';
import type { KnownResource } from '../known-resource.js';

/** What the row of an owned resource tells identification by itself: tags and links as last discovered. */
export function knownOfRow({ arn, type, awsAccountId, region, name, tags, links, discoveredAt }: OwnedResource): KnownResource {
  return {
    arn,
    type,
    awsAccountId,
    region,
    ...(name !== undefined && { name }),
    tags: foreignTags(tags),
    aliases: [],
    links,
    policies: [],
    leases: [],
    declaredBy: [],
    readAt: discoveredAt,
  };
}

/** What the row and the inventory know together: tags, name and time of the row, links of both, the rest as the inventory read it. */
export function knownOfBoth(row: OwnedResource, read: KnownResource | undefined): KnownResource {
  const own = knownOfRow(row);
  if (read === undefined) return own;
  const named = new Set(own.links.map(({ toArn, relation }) => `${toArn} ${relation}`));
  const more = read.links.filter(({ toArn, relation }) => !named.has(`${toArn} ${relation}`));
  return {
    ...read,
    ...own,
    links: [...own.links, ...more],
    aliases: read.aliases,
    policies: read.policies,
    leases: read.leases,
    declaredBy: read.declaredBy,
  };
}
