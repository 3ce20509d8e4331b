import { UpdateSecretVersionStageCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { newVersionId } from '../../../drivers/secret/new-version-id.js';
import { NewValueMissingError, switchValue } from '../../../drivers/secret/switch-value.js';
import { canary } from '../../../scripts/support/canary.js';
import { type Moto, startMoto } from '../../support/moto.js';
import { oldSecretText, secretWorld } from '../../support/secret-world.js';

const newValue = canary('new');

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

/** A secret with one version, and a new value in the vault. */
async function waiting(text = oldSecretText) {
  const world = await secretWorld(moto.url, 'rotate', text);
  const { context, ref, parties } = world;
  const { transferId } = parties;
  const [recordedVersionId] = Object.keys(await world.readVersions());
  await context.vault.put(transferId, cloudResourceId(ref.arn), newValue);
  const change = { secretsManager: context.clients.secretsManager, vault: context.vault, transferId, arn: ref.arn, recordedVersionId };
  const calls: string[] = [];
  context.clients.secretsManager.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        calls.push(commandName.replace('Command', ''));
        return next(args);
      },
    { step: 'initialize' },
  );
  return { ...world, change, calls, versionId: newVersionId(transferId, ref.arn) };
}

describe('switchValue', () => {
  test('puts the version that every retry would put, reads the value once, and leaves the vault as it was', async () => {
    const { change, calls, readVersions, versionId, ref } = await waiting();

    await switchValue(change);

    expect(await change.vault.get(change.transferId, cloudResourceId(ref.arn))).toBe(newValue);
    expect(await readVersions()).toEqual({ [versionId]: ['AWSCURRENT'] });
    expect(calls).toEqual(['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'DescribeSecret', 'UpdateSecretVersionStage']);
  });

  test('cut off after the new value came, goes on from there', async () => {
    const { change, outside, calls, readVersions, versionId, ref } = await waiting();
    await switchValue(change);
    const again = { SecretId: ref.arn, VersionStage: 'AWSPREVIOUS', MoveToVersionId: change.recordedVersionId };
    await outside.secretsManager.send(new UpdateSecretVersionStageCommand(again));
    calls.length = 0;

    await switchValue(change);

    expect(await readVersions()).toEqual({ [versionId]: ['AWSCURRENT'] });
    expect(calls).not.toContain('PutSecretValue');
  });

  test('done, changes nothing', async () => {
    const { change, calls } = await waiting();
    await switchValue(change);
    calls.length = 0;

    await switchValue(change);

    expect(calls).toEqual(['DescribeSecret', 'DescribeSecret']);
  });

  test('replaces a plain text as a whole', async () => {
    const { change, readValue } = await waiting('plain');

    await switchValue(change);

    expect(await readValue()).toBe(newValue);
  });

  test('without a new value an operator must look, unless somebody made one since', async () => {
    const { change, ref } = await waiting();
    await change.vault.remove(change.transferId, cloudResourceId(ref.arn));

    await expect(switchValue(change)).rejects.toBeInstanceOf(NewValueMissingError);
    await expect(switchValue({ ...change, recordedVersionId: 'an-older-one' })).resolves.toBeUndefined();
  });
});
