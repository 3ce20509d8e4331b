import type {
  GetSecretValueCommandInput,
  PutSecretValueCommandInput,
  UpdateSecretVersionStageCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace } from '../aws-place.js';
import type { Operations } from '../operation.js';
import { onSecret } from './on-secret.js';
import type { SecretState } from './secret-state.js';

/** A version id as the service makes them. */
export function newVersion(place: AwsPlace): string {
  return `00000000-0000-4000-8000-${String(place.nextNumber()).padStart(12, '0')}`;
}

/** Puts a label on a version; what was current before becomes the previous one. */
function moveLabel({ labels }: SecretState, label: string, versionId: string): void {
  const before = labels.get(label);
  if (label === 'AWSCURRENT' && before !== undefined && before !== versionId) labels.set('AWSPREVIOUS', before);
  labels.set(label, versionId);
}

/** The same token with the same value is the same version; with another it is refused. */
export function putValue(secret: SecretState, versionId: string, text: string, stages: readonly string[] = ['AWSCURRENT']): void {
  const known = secret.values.get(versionId);
  if (known === text) return;
  if (known !== undefined) throw awsFailure('ResourceExistsException', 'A resource with the ID you requested already exists.');
  secret.values.set(versionId, text);
  for (const label of stages) moveLabel(secret, label, versionId);
}

function getValue(secret: SecretState, { VersionId, VersionStage = 'AWSCURRENT' }: GetSecretValueCommandInput): object {
  const versionId = VersionId ?? secret.labels.get(VersionStage) ?? '';
  const text = secret.values.get(versionId);
  if (text === undefined)
    throw awsFailure(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for staging label: ${VersionStage}`,
    );
  return { ARN: secret.arn, Name: secret.name, VersionId: versionId, SecretString: text };
}

function updateStage(secret: SecretState, input: UpdateSecretVersionStageCommandInput): object {
  const { VersionStage = '', RemoveFromVersionId, MoveToVersionId } = input;
  const holder = secret.labels.get(VersionStage);
  if (holder !== RemoveFromVersionId)
    throw awsFailure('InvalidParameterException', `The staging label ${VersionStage} is on version ${holder}.`);
  if (MoveToVersionId !== undefined && !secret.values.has(MoveToVersionId))
    throw awsFailure('ResourceNotFoundException', 'There is no such version.');
  if (MoveToVersionId !== undefined) moveLabel(secret, VersionStage, MoveToVersionId);
  else secret.labels.delete(VersionStage);
  return { ARN: secret.arn, Name: secret.name };
}

/** Values of secrets and the labels on their versions. */
export const valueOperations: Operations = {
  GetSecretValue: onSecret<GetSecretValueCommandInput>('GetSecretValue', false, getValue),
  PutSecretValue: onSecret<PutSecretValueCommandInput>('PutSecretValue', true, (secret, input, place) => {
    const versionId = input.ClientRequestToken ?? newVersion(place);
    putValue(secret, versionId, input.SecretString ?? '', input.VersionStages);
    return { ARN: secret.arn, Name: secret.name, VersionId: versionId };
  }),
  UpdateSecretVersionStage: onSecret<UpdateSecretVersionStageCommandInput>('UpdateSecretVersionStage', true, updateStage),
};
