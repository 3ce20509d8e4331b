import type { AwsPlace } from '../aws-place.js';
import { type IamRequest, type Operation, onAny, requestTagKeys, resourceTagKeys } from '../operation.js';

/** A call of EC2 that only reads. */
export function reads<I>(call: string, answer: Operation<I>['answer']): Operation<I> {
  return { service: 'EC2', mutates: false, needs: onAny(`ec2:${call}`), answer };
}

/** A call of EC2 that changes the resources that `on` names by kind and id. */
export function changes<I>(
  call: string,
  on: (place: AwsPlace, input: I) => readonly Ec2Target[],
  answer: Operation<I>['answer'],
): Operation<I> {
  const needs = (place: AwsPlace, input: I) => [
    ...on(place, input).map((target) => requestOn(place, `ec2:${call}`, target)),
    ...tagsToo(place, input),
  ];
  return { service: 'EC2', mutates: true, needs, answer };
}

/** One resource of a request; a new one has no id yet. */
export interface Ec2Target {
  readonly kind: string;
  readonly id?: string | undefined;
  /** What stands in the ARN where that is not the id. */
  readonly name?: string | undefined;
  /** Tags the request would write on it. */
  readonly writes?: readonly SdkTag[];
}

interface SdkTag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

function requestOn(place: AwsPlace, action: string, { kind, id, name, writes }: Ec2Target): IamRequest {
  const context = { ...resourceTagKeys(id === undefined ? undefined : place.tags.get(id)), ...(writes ? requestTagKeys(writes) : {}) };
  return { action, resource: place.ec2Arn(kind, name ?? id ?? '*'), context };
}

interface TagSpecification {
  readonly ResourceType?: string | undefined;
  readonly Tags?: readonly SdkTag[] | undefined;
}

/** Creating with tags needs the tagging action as well. */
function tagsToo(place: AwsPlace, input: unknown): IamRequest[] {
  return tagSpecifications(input).map(({ ResourceType = '', Tags = [] }) =>
    requestOn(place, 'ec2:CreateTags', { kind: ResourceType, writes: Tags }),
  );
}

/** What a creating call says of the tags of what it makes. */
export function tagSpecifications(input: unknown): readonly TagSpecification[] {
  const { TagSpecifications = [] } = input as { readonly TagSpecifications?: readonly TagSpecification[] };
  return TagSpecifications;
}

/** The tags that a creating call gives to what it makes of one kind. */
export function specifiedTags(input: unknown, kind: string): readonly SdkTag[] {
  return tagSpecifications(input)
    .filter(({ ResourceType }) => ResourceType === kind)
    .flatMap(({ Tags = [] }) => Tags);
}
