import { type KnownType, knownTypes } from '../known-type.js';
import type { ConfigurationItem } from './configuration-item.js';
import { typeShapes } from './type-shapes.js';
import { textsAt, valuesAt } from './values-at.js';

/** Types by the name CloudFormation and AWS Config have for them; where Config's differs, both. */
const typesByName: ReadonlyMap<string, KnownType> = new Map([
  ...(Object.entries(knownTypes) as [KnownType, { readonly cloudFormation: string }][]).map(
    ([type, { cloudFormation }]) => [cloudFormation, type] as const,
  ),
  ['AWS::IAM::Policy', 'iam-policy'],
  ['AWS::ACM::Certificate', 'certificate'],
  ['AWS::Events::Rule', 'event-rule'],
]);

/** States in which AWS Config says that the resource is there. */
const presentStates = new Set(['OK', 'ResourceDiscovered', 'ConfigurationItemChanged']);

const relationshipsMax = 500;

/** What an item of AWS Config says, or undefined where it is of no known type, deleted, or no item at all; never throws. */
export function configItemOf(raw: unknown): ConfigurationItem | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const text = (path: string) => textsAt(raw, path)[0];
  const type = typesByName.get(text('ResourceType') ?? '');
  const awsAccountId = text('AwsAccountId') ?? text('AccountId') ?? '';
  const readAt = Date.parse(text('ConfigurationItemCaptureTime') ?? '');
  if (type === undefined || !presentStates.has(text('ConfigurationItemStatus') ?? '')) return undefined;
  if (!/^\d{12}$/.test(awsAccountId) || Number.isNaN(readAt)) return undefined;
  const [arn, name] = [text('ARN') ?? text('Arn') ?? text('arn'), text('ResourceName')];
  return {
    type,
    awsAccountId,
    region: text('AwsRegion') ?? 'global',
    ...(arn !== undefined && { arn }),
    ...(name !== undefined && { name }),
    tags: tagsOf(valuesAt(raw, 'Tags')),
    configuration: {
      ...withId(type, text('ResourceId'), name),
      ...partsOf(valuesAt(raw, 'SupplementaryConfiguration')[0]),
      ...partsOf(valuesAt(raw, 'Configuration')[0]),
    },
    relationships: valuesAt(raw, 'Relationships').slice(0, relationshipsMax).flatMap(relationshipOf),
    readAt: new Date(readAt).toISOString(),
  };
}

/** The id the item itself is filed under, where its configuration does not repeat it. */
function withId(
  type: KnownType,
  resourceId: string | undefined,
  resourceName: string | undefined,
): { readonly [property: string]: unknown } {
  const { id } = typeShapes[type];
  const value = /Name$/.test(id) ? (resourceName ?? resourceId) : resourceId;
  return value === undefined || id.includes('.') || value.startsWith('arn:') !== /Arn$/.test(id) ? {} : { [id]: value };
}

/** Keys as describe calls write them, so that the id beside them is never a second property of the same name. */
function partsOf(value: unknown): { readonly [property: string]: unknown } {
  const object = typeof value === 'string' ? parsed(value) : value;
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return {};
  return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key.charAt(0).toUpperCase() + key.slice(1), inner]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tags come as an object, or as a list of key and value (or tag). */
function tagsOf(values: readonly unknown[]): { readonly [key: string]: string } {
  const entries = values.flatMap((value): readonly (readonly [string, string])[] => {
    if (typeof value !== 'object' || value === null) return [];
    const key = textsAt(value, 'Key')[0];
    const text = textsAt(value, 'Value')[0];
    if (key !== undefined && Object.keys(value).length <= 3 && text !== undefined) return [[key, text]];
    return Object.entries(value).flatMap(([name, inner]) => (typeof inner === 'string' ? [[name, inner] as const] : []));
  });
  return Object.fromEntries(entries);
}

function relationshipOf(raw: unknown): NonNullable<ConfigurationItem['relationships']> {
  const type = typesByName.get(textsAt(raw, 'ResourceType')[0] ?? '');
  const id = textsAt(raw, 'ResourceId')[0] ?? textsAt(raw, 'ResourceName')[0];
  // `Is attached to Volume`: the last word is the type.
  const said = textsAt(raw, 'RelationshipName')[0] ?? textsAt(raw, 'Name')[0] ?? '';
  const relation = /^(.+) \S+$/.exec(said)?.[1]?.toLowerCase() ?? 'is related to';
  return type === undefined || id === undefined ? [] : [{ type, id, relation }];
}
