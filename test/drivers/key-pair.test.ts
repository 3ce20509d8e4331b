import { CreateKeyPairCommand, DeleteKeyPairCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Found, JsonObject } from '../../domain/resource/cloud-resource.js';
import { createdByTag, ownerTag } from '../../domain/resource/ownership-tags.js';
import { type KeyType, publicKeyOf } from '../../drivers/key-pair/ssh-key.js';
import { keyPair } from '../../drivers/key-pair.js';
import { replacesTag } from '../../drivers/parts/replacement-marks.js';
import { type DriverWorld, driverContract } from '../contracts/driver-contract.js';
import { keyPairWorld, pairRef, purchasersKey } from '../support/key-pair-world.js';
import { type Moto, startMoto } from '../support/moto.js';

// The first call of a service loads it into the emulator.

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const pairWorld = (sshPublicKey?: string, type: KeyType = 'ed25519') => keyPairWorld(moto.url, type, sshPublicKey ? { sshPublicKey } : {});

async function contractWorld(sshPublicKey?: string): Promise<DriverWorld> {
  const world = await pairWorld(sshPublicKey);
  return {
    ...world,
    driver: keyPair,
    missingRef: pairRef('none'),
    outsideEdit: () => world.tag('team', 'web'),
    hasOutsideEdit: (found: Found) => (found.configuration.tags as JsonObject).team === 'web',
  };
}

describe('contract with a new private key', () => {
  driverContract(contractWorld);
});

describe("contract with the purchaser's public key", () => {
  driverContract(() => contractWorld(purchasersKey));
});

async function rotated(...world: Parameters<typeof pairWorld>) {
  const made = await pairWorld(...world);
  const { context, ref, parties } = made;
  const found = await keyPair.discover(context, ref);
  const record = { ref, found, receipt: await keyPair.stage(context, found, parties) };
  await keyPair.rotate(context, record, parties);
  return { ...made, record };
}

test('discover reads what counts, and nothing of a key', async () => {
  const { context, ref, KeyPairId } = await pairWorld(undefined, 'rsa');

  const found = await keyPair.discover(context, ref);

  expect(found).toMatchObject({ name: 'app', size: 'rsa', links: [], marks: [], configuration: { keyPairId: KeyPairId, keyType: 'rsa' } });
  expect(JSON.stringify(found)).not.toMatch(/PRIVATE|ssh-rsa/);
});

describe('rotate', () => {
  test.each(['rsa', 'ed25519'] as const)('makes a new pair of the type %s whose private key is in the vault alone', async (type) => {
    const { inVault, read, newName, parties, name, record, ref } = await rotated(undefined, type);

    const privateKey = (await inVault()) ?? '';
    const made = await read(newName);
    expect(privateKey).toMatch(type === 'rsa' ? /^-----BEGIN RSA PRIVATE KEY-----/ : /^-----BEGIN OPENSSH PRIVATE KEY-----/);
    expect(made).toMatchObject({ KeyType: type, PublicKey: publicKeyOf(privateKey) });
    expect(Object.fromEntries((made?.Tags ?? []).map(({ Key, Value }) => [Key, Value]))).toEqual({
      Name: 'app',
      [createdByTag]: parties.transferId,
      [replacesTag]: name,
    });
    expect(record.receipt).toEqual({ replacementArn: pairRef(newName).arn });
    expect(JSON.stringify([record, await keyPair.discover((await pairWorld()).context, ref)])).not.toContain(privateKey.slice(60, 90));
  });

  test("imports the purchaser's own public key and makes no private key", async () => {
    const { inVault, read, newName } = await rotated(purchasersKey, 'rsa');

    expect(await inVault()).toBeUndefined();
    expect((await read(newName))?.PublicKey).toBe(purchasersKey);
  });

  test('cut off after the private key went into the vault, goes on with that one, whatever the record says by now', async () => {
    const { context, inVault, ec2, newName, record, parties, read } = await rotated();
    const first = await inVault();
    await ec2.send(new DeleteKeyPairCommand({ KeyName: newName }));

    await keyPair.rotate(context, record, { ...parties, to: { ...parties.to, sshPublicKey: purchasersKey } });

    expect(await inVault()).toBe(first);
    expect((await read(newName))?.PublicKey).toBe(publicKeyOf(first ?? ''));
  });

  test('what it made is a mark on the pair that stays, no resource of its own', async () => {
    const { context, ref, parties, newName } = await rotated();

    expect((await keyPair.discover(context, ref)).marks).toEqual([parties.transferId]);
    expect((await keyPair.list(context)).map(({ arn }) => arn)).not.toContain(pairRef(newName).arn);
  });

  test('a pair of somebody else under the new name is neither taken nor deleted', async () => {
    const { context, ec2, newName, ref, parties, read } = await pairWorld();
    await ec2.send(new CreateKeyPairCommand({ KeyName: newName }));
    const record = { ref, found: await keyPair.discover(context, ref) };

    await expect(keyPair.rotate(context, record, parties)).rejects.toThrow('already exists');
    await keyPair.discard(context, record, parties);

    expect(await read(newName)).toBeDefined();
  });
});

test('discard leaves neither pair nor private key, and the pair of another transfer as it is', async () => {
  const { context, record, parties, inVault, read, newName } = await rotated();
  const other = { ...parties, transferId: 'trf_01JD0000000000000011111111' };
  await keyPair.rotate(context, record, other);

  await keyPair.discard(context, record, parties);

  expect(await inVault()).toBeUndefined();
  expect(await read(newName)).toBeUndefined();
  expect(await read(newName.replace('00000000', '11111111'))).toBeDefined();
  expect((await keyPair.discover(context, record.ref)).marks).toEqual([other.transferId]);
});

describe('the switch', () => {
  test('hands the new pair over and leaves the old one exactly as it was', async () => {
    const { context, record, parties, newName, ref } = await rotated();
    const before = await keyPair.discover(context, ref);

    await keyPair.switchOver(context, record, parties);

    expect((await keyPair.discover(context, pairRef(newName))).tags[ownerTag]).toBe('cus_purchaser');
    expect(await keyPair.discover(context, ref)).toEqual({ ...before, marks: [] });
  });

  test('makes the pair again from the private key that waits, when somebody deleted it', async () => {
    const { context, ec2, record, parties, newName, read, inVault } = await rotated();
    await ec2.send(new DeleteKeyPairCommand({ KeyName: newName }));

    await keyPair.switchOver(context, record, parties);

    expect((await read(newName))?.PublicKey).toBe(publicKeyOf((await inVault()) ?? ''));
  });
});
