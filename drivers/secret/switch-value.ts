import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { ConveyanceError } from '../../domain/errors.js';
import type { Vault } from '../../domain/ports/vault.js';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { unlessMissing } from '../parts/aws-errors.js';
import { versionsByLabel } from './discover-secret.js';
import { newVersionId } from './new-version-id.js';
import { withNewValue } from './with-new-value.js';

/** The vault holds no new value for a secret that is to get one: before the commit the transfer is undone, after it an operator must look. */
export class NewValueMissingError extends ConveyanceError {
  readonly code = 'NewValueMissing';
  constructor(arn: string) {
    super(`No new value waits for ${arn}.`);
  }
}

/** Whose value is changed, and where the new one waits. */
interface ValueSwitch {
  readonly secretsManager: SecretsManagerClient;
  readonly vault: Vault;
  readonly transferId: string;
  readonly arn: string;
  /** Version that was current when the record was made; undefined where the secret had no value. */
  readonly recordedVersionId: string | undefined;
}

/** Makes the new value current and takes the label from the one before; the vault keeps its copy. Throws NewValueMissingError. */
export async function switchValue(change: ValueSwitch): Promise<void> {
  const resourceId = cloudResourceId(change.arn);
  const versionId = newVersionId(change.transferId, change.arn);
  const labels = await readLabels(change);
  if (!Object.values(labels).includes(versionId)) {
    const value = await change.vault.get(change.transferId, resourceId);
    if (value !== undefined) await putValue(change, versionId, value);
    else if (labels.AWSCURRENT === change.recordedVersionId) throw new NewValueMissingError(change.arn);
  }
  await retirePrevious(change, versionId);
}

async function readLabels({ secretsManager, arn }: ValueSwitch) {
  const { VersionIdsToStages } = await secretsManager.send(new DescribeSecretCommand({ SecretId: arn }));
  return versionsByLabel(VersionIdsToStages);
}

async function putValue({ secretsManager, arn }: ValueSwitch, versionId: string, value: string): Promise<void> {
  // A secret may exist without any value.
  const current = await unlessMissing(() => secretsManager.send(new GetSecretValueCommand({ SecretId: arn, VersionStage: 'AWSCURRENT' })));
  const input = { SecretId: arn, ClientRequestToken: versionId, VersionStages: ['AWSCURRENT'] };
  await secretsManager.send(new PutSecretValueCommand({ ...input, SecretString: withNewValue(current?.SecretString, value) }));
}

/** AWS leaves AWSPREVIOUS on the value the seller knew; once ours is current the label goes, so nothing reads the old one by name. */
async function retirePrevious(change: ValueSwitch, versionId: string): Promise<void> {
  const { AWSCURRENT, AWSPREVIOUS } = await readLabels(change);
  if (AWSCURRENT !== versionId || AWSPREVIOUS === undefined || AWSPREVIOUS === versionId) return;
  const input = { SecretId: change.arn, VersionStage: 'AWSPREVIOUS', RemoveFromVersionId: AWSPREVIOUS };
  await change.secretsManager.send(new UpdateSecretVersionStageCommand(input));
}
