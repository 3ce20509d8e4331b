import type { DescribeSecretCommandOutput } from '@aws-sdk/client-secrets-manager';

/** One secret with the texts of its versions. */
export interface SecretState {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly tags: Map<string, string>;
  policy: string | undefined;
  /** Text by version id. */
  readonly values: Map<string, string>;
  /** Version id by label. */
  readonly labels: Map<string, string>;
  /** What else DescribeSecret tells, e.g. `KmsKeyId`, `RotationEnabled`, `DeletedDate`. */
  details: Partial<DescribeSecretCommandOutput>;
}
