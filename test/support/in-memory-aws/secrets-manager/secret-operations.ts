import type {
  CreateSecretCommandInput,
  ListSecretsCommandInput,
  PutResourcePolicyCommandInput,
  TagResourceCommandInput,
  UntagResourceCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace } from '../aws-place.js';
import { type Operation, type Operations, onAny, requestTagKeys, sdkTags } from '../operation.js';
import { pageOf } from '../page-of.js';
import { type AboutSecret, onSecret } from './on-secret.js';
import type { SecretState } from './secret-state.js';
import { newVersion, putValue } from './value-operations.js';

const policyCharactersMax = 20_480;

function createSecret(place: AwsPlace, { Name = '', SecretString, Tags = [], KmsKeyId }: CreateSecretCommandInput): object {
  if ([...place.secrets.values()].some((secret) => secret.name === Name)) {
    throw awsFailure('ResourceExistsException', `The operation failed because the secret ${Name} already exists.`);
  }
  const ending = String(place.nextNumber()).padStart(6, '0');
  const secret: SecretState = {
    arn: `arn:aws:secretsmanager:${place.region}:${place.awsAccountId}:secret:${Name}-${ending}`,
    name: Name,
    createdAt: place.now(),
    tags: new Map(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
    policy: undefined,
    values: new Map(),
    labels: new Map(),
    details: KmsKeyId === undefined ? {} : { KmsKeyId },
  };
  place.secrets.set(secret.arn, secret);
  if (SecretString !== undefined) putValue(secret, newVersion(place), SecretString);
  return { ARN: secret.arn, Name };
}

function described({ arn, name, createdAt, tags, values, labels, details }: SecretState): object {
  const labelsOf = (versionId: string) => [...labels].filter(([, on]) => on === versionId).map(([label]) => label);
  const staged = [...values.keys()].map((versionId) => [versionId, labelsOf(versionId)] as const).filter(([, on]) => on.length > 0);
  return { ARN: arn, Name: name, CreatedDate: createdAt, Tags: sdkTags(tags), VersionIdsToStages: Object.fromEntries(staged), ...details };
}

function listSecrets(place: AwsPlace, { MaxResults, NextToken }: ListSecretsCommandInput): object {
  const living = [...place.secrets.values()].filter(({ details }) => details.DeletedDate === undefined);
  // The service answers 100 at most, whatever is asked.
  const { page, next } = pageOf(place, living, { size: Math.min(MaxResults ?? 100, 100), token: NextToken });
  return { SecretList: page.map(({ arn, name, tags }) => ({ ARN: arn, Name: name, Tags: sdkTags(tags) })), NextToken: next };
}

function putPolicy(secret: SecretState, { ResourcePolicy = '' }: PutResourcePolicyCommandInput): object {
  if (ResourcePolicy.length > policyCharactersMax)
    throw awsFailure('InvalidParameterException', `A resource policy holds at most ${policyCharactersMax} characters.`);
  try {
    JSON.parse(ResourcePolicy);
  } catch {
    throw awsFailure('MalformedPolicyDocumentException', 'This resource policy contains invalid Json.');
  }
  secret.policy = ResourcePolicy;
  return { ARN: secret.arn, Name: secret.name };
}

function tagSecret(secret: SecretState, { Tags = [] }: TagResourceCommandInput, { quotas }: AwsPlace): object {
  const after = new Map([...secret.tags, ...Tags.map(({ Key = '', Value = '' }) => [Key, Value] as const)]);
  if (after.size > quotas.tagsPerResourceMax)
    throw awsFailure('InvalidParameterException', 'The request would cause the secret to have more than 50 tags.');
  for (const [key, value] of after) secret.tags.set(key, value);
  return {};
}

/** The tags a request writes or takes away are condition keys of it. */
function withTagKeys<I extends AboutSecret>(operation: Operation<I>, keysOf: (input: I) => object): Operation<I> {
  const needs = (place: AwsPlace, input: I) =>
    operation.needs(place, input).map((request) => ({ ...request, context: { ...request.context, ...keysOf(input) } }));
  return { ...operation, needs };
}

/** Secrets, their values apart. */
export const secretOperations: Operations = {
  CreateSecret: { service: 'SecretsManager', mutates: true, needs: onAny('secretsmanager:CreateSecret'), answer: createSecret },
  ListSecrets: { service: 'SecretsManager', mutates: false, needs: onAny('secretsmanager:ListSecrets'), answer: listSecrets },
  DescribeSecret: onSecret('DescribeSecret', false, described, true),
  GetResourcePolicy: onSecret('GetResourcePolicy', false, ({ arn, name, policy }) => ({
    ARN: arn,
    Name: name,
    ...(policy === undefined ? {} : { ResourcePolicy: policy }),
  })),
  PutResourcePolicy: onSecret<PutResourcePolicyCommandInput>('PutResourcePolicy', true, putPolicy),
  DeleteResourcePolicy: onSecret('DeleteResourcePolicy', true, (secret) => {
    secret.policy = undefined;
    return { ARN: secret.arn, Name: secret.name };
  }),
  TagResource: withTagKeys(onSecret<TagResourceCommandInput>('TagResource', true, tagSecret), ({ Tags = [] }) => requestTagKeys(Tags)),
  UntagResource: withTagKeys(
    onSecret<UntagResourceCommandInput>('UntagResource', true, ({ tags }, { TagKeys = [] }) => {
      for (const key of TagKeys) tags.delete(key);
      return {};
    }),
    ({ TagKeys = [] }) => ({ 'aws:TagKeys': TagKeys }),
  ),
};
