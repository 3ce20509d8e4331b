import type {
  CreateTagsCommandInput,
  DeleteTagsCommandInput,
  DescribeTagsCommandInput,
  ResourceType,
  TagDescription,
} from '@aws-sdk/client-ec2';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace } from '../aws-place.js';
import type { Operations } from '../operation.js';
import { pageOf } from '../page-of.js';
import { changes, reads } from './ec2-operation.js';
import { matchesFilters } from './matches-filters.js';

/** What EC2 tags: the prefix of the ids, how it names the kind, and its error for an id that names nothing. */
const kinds: {
  readonly [prefix: string]: {
    readonly kind: ResourceType;
    readonly missing: string;
    readonly of: (place: AwsPlace) => ReadonlyMap<string, unknown>;
  };
} = {
  eni: { kind: 'network-interface', missing: 'InvalidNetworkInterfaceID.NotFound', of: (place) => place.interfaces },
  i: { kind: 'instance', missing: 'InvalidInstanceID.NotFound', of: (place) => place.instances },
  key: { kind: 'key-pair', missing: 'InvalidKeyPair.NotFound', of: (place) => place.keyPairs },
  sg: { kind: 'security-group', missing: 'InvalidGroup.NotFound', of: (place) => place.groups },
  subnet: { kind: 'subnet', missing: 'InvalidSubnetID.NotFound', of: (place) => place.subnets },
  vol: { kind: 'volume', missing: 'InvalidVolume.NotFound', of: (place) => place.volumes },
  vpc: { kind: 'vpc', missing: 'InvalidVpcID.NotFound', of: (place) => place.vpcs },
};

const idsPerCallMax = 1_000;

interface Tagging {
  readonly Resources?: readonly string[] | undefined;
  readonly Tags?: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined;
}

function kindOf(id: string): (typeof kinds)[string] {
  const known = kinds[id.slice(0, id.indexOf('-'))];
  if (known === undefined) throw awsFailure('InvalidID', `The ID '${id}' is not valid`);
  return known;
}

function targets(place: AwsPlace, { Resources = [], Tags = [] }: Tagging) {
  // The ARN of a key pair holds its name.
  return Resources.map((id) => ({ kind: kindOf(id).kind, id, name: place.keyPairs.get(id)?.KeyName, writes: Tags }));
}

function checkTagging(place: AwsPlace, { Resources = [], Tags = [] }: Tagging): void {
  if (Resources.length === 0) throw awsFailure('MissingParameter', 'The request must contain the parameter resourceIdSet');
  if (Resources.length > idsPerCallMax) throw awsFailure('InvalidParameterValue', `At most ${idsPerCallMax} resources.`);
  for (const id of Resources) {
    const { missing, of } = kindOf(id);
    if (!of(place).has(id)) throw awsFailure(missing, `The ID '${id}' does not exist`);
  }
  const reserved = Tags.find(({ Key = '' }) => Key.toLowerCase().startsWith('aws:'));
  if (reserved !== undefined) throw awsFailure('InvalidParameterValue', `Tag keys starting with 'aws:' are reserved for internal use`);
}

/** Gives what was just made its tags, or what is there more of them; throws TagLimitExceeded before anything is written. */
export function writeTags(place: AwsPlace, ids: readonly string[], tags: NonNullable<Tagging['Tags']>): void {
  const after = ids.map(
    (id) => [id, new Map([...(place.tags.get(id) ?? []), ...tags.map(({ Key = '', Value = '' }) => [Key, Value] as const)])] as const,
  );
  for (const [id, all] of after) {
    const counted = [...all.keys()].filter((key) => !key.startsWith('aws:')).length;
    if (counted > place.quotas.tagsPerResourceMax)
      throw awsFailure('TagLimitExceeded', `The maximum number of Tags for ${id} has been reached.`);
  }
  for (const [id, all] of after) place.tags.set(id, all);
}

function createTags(place: AwsPlace, input: CreateTagsCommandInput): object {
  checkTagging(place, input);
  writeTags(place, input.Resources ?? [], input.Tags ?? []);
  return {};
}

/** Without a value the key goes whatever its value, with one only where it has that value. */
function deleteTags(place: AwsPlace, input: DeleteTagsCommandInput): object {
  checkTagging(place, input);
  for (const id of input.Resources ?? []) {
    const tags = place.tags.get(id);
    for (const { Key = '', Value } of input.Tags ?? []) if (Value === undefined || tags?.get(Key) === Value) tags?.delete(Key);
  }
  return {};
}

function describeTags(place: AwsPlace, { Filters, MaxResults, NextToken }: DescribeTagsCommandInput): object {
  const ids = Filters?.find(({ Name }) => Name === 'resource-id')?.Values;
  const asked = ids === undefined || ids.some((id) => /[*?]/.test(id)) ? [...place.tags.keys()] : [...new Set(ids)];
  const all = asked.flatMap((id) =>
    [...(place.tags.get(id) ?? [])].map(([Key, Value]): TagDescription => ({ ResourceId: id, ResourceType: kindOf(id).kind, Key, Value })),
  );
  const matching = all.filter(({ ResourceId, ResourceType, Key, Value }) =>
    matchesFilters(Filters, { 'resource-id': [ResourceId], 'resource-type': [ResourceType], key: [Key], value: [Value] }),
  );
  const { page, next } = pageOf(place, matching, { size: MaxResults, token: NextToken });
  return { Tags: page, NextToken: next };
}

/** Tags of everything of EC2. */
export const tagOperations: Operations = {
  CreateTags: changes<CreateTagsCommandInput>('CreateTags', targets, createTags),
  DeleteTags: changes<DeleteTagsCommandInput>('DeleteTags', targets, deleteTags),
  DescribeTags: reads<DescribeTagsCommandInput>('DescribeTags', describeTags),
};
