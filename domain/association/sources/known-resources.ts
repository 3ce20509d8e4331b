import type { Link } from '../../resource/cloud-resource.js';
import type { KnownResource } from '../known-resource.js';
import { addressLeases, managedByOf } from './address-leases.js';
import { type Aliased, AliasIndex } from './alias-index.js';
import type { ConfigurationItem } from './configuration-item.js';
import { declarersInTags } from './declarers-in-tags.js';
import { linksOf } from './links-of.js';
import { openRanges } from './open-ranges.js';
import { policiesIn } from './policies-in.js';
import { arnOfId, resolveReference } from './reference.js';
import { typeShapes } from './type-shapes.js';
import { textsAt } from './values-at.js';

/** Names kept of one resource. */
const aliasesMax = 64;

/**
 * What items become, linked to each other by all their names; of two of one ARN the later reading counts. What has no ARN is left out.
 * `moreTags`: tags that another source knows by ARN.
 */
export function knownResources(
  items: readonly ConfigurationItem[],
  moreTags: (arn: string) => KnownResource['tags'] = () => ({}),
): readonly KnownResource[] {
  const latest = new Map<string, { readonly item: ConfigurationItem; readonly aliased: Aliased }>();
  for (const item of items) {
    const aliased = aliasedOf(item);
    const known = aliased && latest.get(aliased.arn);
    if (aliased && (known === undefined || known.item.readAt <= item.readAt)) latest.set(aliased.arn, { item, aliased });
  }
  const names = new AliasIndex([...latest.values()].map(({ aliased }) => aliased));
  const resources = [...latest.values()].map(({ item, aliased }) =>
    knownResource({ ...item, tags: { ...moreTags(aliased.arn), ...item.tags } }, aliased, names),
  );
  return withAttachedPolicies(resources);
}

function aliasedOf(item: ConfigurationItem): Aliased | undefined {
  const shape = typeShapes[item.type];
  const { awsAccountId, configuration, type } = item;
  const region = shape.isGlobal === true ? 'global' : item.region;
  const id = textsAt(configuration, shape.id)[0]?.replace(/^\/hostedzone\//, '');
  const read = shape.arnPath === undefined ? undefined : textsAt(configuration, shape.arnPath)[0];
  const arn = item.arn ?? read ?? (id === undefined ? undefined : arnOfId(type, id, { awsAccountId, region }));
  if (arn?.startsWith('arn:') !== true) return undefined;
  const filled = (shape.derived ?? []).map((text) =>
    text
      .replace('{id}', id ?? '')
      .replace('{region}', item.region)
      .replace('{account}', awsAccountId),
  );
  const paths = [...(shape.aliases ?? []), ...(shape.name === undefined ? [] : [shape.name])];
  const texts = [id ?? '', shape.arnPart?.exec(arn)?.[1] ?? '', ...filled, ...paths.flatMap((path) => textsAt(configuration, path))];
  const aliases = texts.map((text) =>
    text
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^https:\/\/([^/]+)\/?$/, '$1'),
  );
  // Queues are called by their URL and by its part after the scheme.
  const bare = aliases.flatMap((alias) => (alias.includes('://') ? [alias.slice(alias.indexOf('://') + 3)] : []));
  return {
    arn,
    type,
    awsAccountId,
    region,
    aliases: [...new Set([...aliases, ...bare])].filter((alias) => alias !== '').slice(0, aliasesMax),
  };
}

function knownResource(item: ConfigurationItem, aliased: Aliased, names: AliasIndex): KnownResource {
  const { type, tags, configuration, readAt } = item;
  const { arn, awsAccountId, region, aliases } = aliased;
  const shape = typeShapes[type];
  const name = item.name ?? tags.Name ?? textsAt(configuration, shape.name ?? shape.id)[0];
  const managedBy = type === 'network-interface' ? managedByOf(configuration) : undefined;
  const opensTo = type === 'security-group' ? openRanges(configuration) : undefined;
  const links = [...linksOf(type, configuration, names, aliased)];
  for (const link of relationLinks(item, aliased, names)) if (!links.some(({ toArn }) => toArn === link.toArn)) links.push(link);
  return {
    arn,
    type,
    awsAccountId,
    region,
    ...(name !== undefined && name !== '' && { name }),
    tags,
    aliases,
    links,
    policies: policiesIn(type, configuration),
    leases: addressLeases(type, configuration, { region: item.region, readAt }),
    declaredBy: [...new Set([...(item.declaredBy ?? []), ...declarersInTags(tags)])],
    ...(managedBy && { managedBy }),
    ...(opensTo && { opensTo }),
    ...(item.servicesUsed && { servicesUsed: item.servicesUsed }),
    readAt,
  };
}

function relationLinks({ relationships = [] }: ConfigurationItem, aliased: Aliased, names: AliasIndex): readonly Link[] {
  return relationships.flatMap(({ type, id, relation }) => {
    const toArn = resolveReference(id, names, aliased, [type]);
    return toArn === undefined || toArn === aliased.arn ? [] : [{ toArn, relation, needs: false, path: 'relationships' }];
  });
}

/** A managed policy is in force on whom it is attached to. */
function withAttachedPolicies(resources: readonly KnownResource[]): readonly KnownResource[] {
  const documents = new Map(resources.filter(({ type }) => type === 'iam-policy').map(({ arn, policies }) => [arn, policies]));
  return resources.map((resource) => {
    if (resource.type !== 'iam-role' && resource.type !== 'iam-user') return resource;
    const attached = resource.links.filter(({ path }) => path === 'AttachedManagedPolicies.PolicyArn');
    const more = attached.flatMap(({ toArn }) => documents.get(toArn) ?? []);
    return more.length === 0 ? resource : { ...resource, policies: [...resource.policies, ...more] };
  });
}
