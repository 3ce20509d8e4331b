import { TagResourceCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CredentialChoice } from '../../domain/access/parties.js';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { NewValueMissingError } from '../../drivers/secret/switch-value.js';
import { secret } from '../../drivers/secret.js';
import { canary } from '../../scripts/support/canary.js';
import { driverContract } from '../contracts/driver-contract.js';
import { worldsOf } from '../contracts/driver-worlds.js';
import { type Moto, startMoto } from '../support/moto.js';
import { oldSecretText, secretWorld } from '../support/secret-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

describe.each(worldsOf(secret))('contract of $name', ({ make }) => driverContract(() => make(moto.url)));

async function staged(choice: CredentialChoice, text = oldSecretText, given?: string) {
  const world = await secretWorld(moto.url, choice, text);
  if (given !== undefined) await world.context.vault.put(world.parties.transferId, cloudResourceId(world.ref.arn), given);
  const record = { ref: world.ref, found: await secret.discover(world.context, world.ref) };
  await secret.stage(world.context, record.found, world.parties);
  await secret.rotate(world.context, record, world.parties);
  const inVault = () => world.context.vault.get(world.parties.transferId, cloudResourceId(world.ref.arn));
  const verify = () => secret.verify(world.context, record, world.parties);
  const states = async () => Object.fromEntries((await verify()).map(({ what, state }) => [what, state]));
  return { ...world, record, inVault, verify, states };
}

describe('rotate', () => {
  test('a new value waits in the vault, and nowhere else', async () => {
    const { inVault, readValue, readVersions, record, context, ref } = await staged('rotate');

    expect(await inVault()).toBe('canary-new-secret-value-1');
    expect(await readValue()).toBe(oldSecretText);
    expect(Object.values(await readVersions())).toEqual([['AWSCURRENT']]);
    expect((await secret.discover(context, ref)).configuration).toEqual(record.found.configuration);
  });

  test('discard takes it from the vault', async () => {
    const { inVault, context, record, parties } = await staged('rotate');

    await secret.discard(context, record, parties);

    expect(await inVault()).toBeUndefined();
  });

  test('the switch makes it current, leaves no label on the old value, and the vault keeps it for the purchaser', async () => {
    const { context, record, parties, readValue, readVersions, inVault, states } = await staged('rotate');

    await secret.switchOver(context, record, parties);

    expect(await readValue()).toBe(oldSecretText.replace('canary-old-password', 'canary-new-secret-value-1'));
    expect(Object.values(await readVersions())).toEqual([['AWSCURRENT']]);
    expect(await inVault()).toBe('canary-new-secret-value-1');
    expect(await states()).toMatchObject({ 'secret value': 'removed', 'secret policy statement AppRead': 'removed' });
  });

  test('no value of a secret is in what is discovered, received or verified', async () => {
    const { context, record, parties, verify } = await staged('rotate');
    const receipt = await secret.stage(context, record.found, parties);

    await secret.switchOver(context, record, parties);

    expect(JSON.stringify([record, receipt, await verify(), await secret.discover(context, record.ref)])).not.toContain('canary');
  });
});

describe('ask', () => {
  const given = canary('given');
  const asked = () => staged('ask', oldSecretText, given);

  test('the value that the purchaser gave becomes current and leaves the vault', async () => {
    const { context, record, parties, readValue, inVault, states } = await asked();
    expect([await inVault(), await readValue()]).toEqual([given, oldSecretText]);

    await secret.switchOver(context, record, parties);
    await secret.switchOver(context, record, parties);

    expect(await readValue()).toBe(oldSecretText.replace('canary-old-password', given));
    expect(await inVault()).toBeUndefined();
    expect(await states()).toMatchObject({ 'secret value': 'removed' });
  });

  test('a value that is missing is missed before the commit', async () => {
    const { context, record, parties, ref } = await asked();
    await context.vault.remove(parties.transferId, cloudResourceId(ref.arn));

    await expect(secret.rotate(context, record, parties)).rejects.toThrow(NewValueMissingError);
  });

  test('discard takes it from the vault', async () => {
    const { context, record, parties, inVault, readValue } = await asked();

    await secret.discard(context, record, parties);

    expect([await inVault(), await readValue()]).toEqual([undefined, oldSecretText]);
  });
});

describe('keep', () => {
  test('the value stays, and the report says whose choice that was', async () => {
    const { context, record, parties, readValue, inVault, verify } = await staged('keep');

    await secret.switchOver(context, record, parties);

    expect(await readValue()).toBe(oldSecretText);
    expect(await inVault()).toBeUndefined();
    expect(await verify()).toContainEqual(
      expect.objectContaining({
        what: 'secret value',
        state: 'cannot-be-proven',
        reason: expect.stringContaining('choice of the parties'),
      }),
    );
  });
});

test('the policy names the purchaser after the switch, and the owner tag counts', async () => {
  const { context, record, parties, outside, readPolicy, purchaser, ref, states } = await staged('keep');
  await secret.switchOver(context, record, parties);
  const before = await states();

  const Tags = [{ Key: 'conveyance:owner', Value: parties.to.customerId }];
  await outside.secretsManager.send(new TagResourceCommand({ SecretId: ref.arn, Tags }));

  expect((await readPolicy())?.Statement.map((statement) => statement.Principal)).toEqual([{ AWS: [purchaser] }]);
  expect([before['tag conveyance:owner'], (await states())['tag conveyance:owner']]).toEqual(['open', 'removed']);
});

test('blockers of policy, value and tags come together', async () => {
  const { context, ref, parties, writePolicy, statement } = await secretWorld(moto.url, 'rotate');
  await writePolicy(statement('*'));
  const found = await secret.discover(context, ref);
  const tags = Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`t${i}`, '']));

  const blockers = secret.blockers({ ...found, tags, configuration: { ...found.configuration, owningService: 'rds' } }, parties);

  expect(blockers.map(({ code }) => code)).toEqual(['UnclassifiedPrincipal', 'ValueOwnedByService', 'NoRoomForTags']);
});
