import { awsFailure } from '../aws-failure.js';
import type { AwsPlace } from '../aws-place.js';
import { type Operation, resourceTagKeys } from '../operation.js';
import type { SecretState } from './secret-state.js';

/** What names a secret in a call: its ARN or its name. */
export interface AboutSecret {
  readonly SecretId: string | undefined;
}

function find(place: AwsPlace, secretId = ''): SecretState | undefined {
  return place.secrets.get(secretId) ?? [...place.secrets.values()].find((secret) => secret.name === secretId);
}

/** A call about one secret; `whenDeleted` for the few that answer while the secret waits for its deletion. */
export function onSecret<I extends AboutSecret>(
  call: string,
  mutates: boolean,
  answer: (secret: SecretState, input: I, place: AwsPlace) => object,
  whenDeleted = false,
): Operation<I> {
  return {
    service: 'SecretsManager',
    mutates,
    needs: (place, { SecretId = '' }) => {
      const secret = find(place, SecretId);
      return [{ action: `secretsmanager:${call}`, resource: secret?.arn ?? SecretId, context: resourceTagKeys(secret?.tags) }];
    },
    answer: (place, input) => {
      const secret = find(place, input.SecretId);
      if (secret === undefined) throw awsFailure('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
      if (secret.details.DeletedDate !== undefined && !whenDeleted) {
        throw awsFailure('InvalidRequestException', 'You tried to perform the operation on a secret that is currently marked deleted.');
      }
      return answer(secret, input, place);
    },
  };
}
