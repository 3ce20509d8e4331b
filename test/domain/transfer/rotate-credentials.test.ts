import { describe, expect, it } from '@jest/globals';
import { keepReceipt, readRecords } from '../../../domain/transfer/access-record-store.js';
import { credentialPage } from '../../../domain/transfer/credential-store.js';
import { manifestWrites, transferManifest } from '../../../domain/transfer/manifest.js';
import { rotateCredentials } from '../../../domain/transfer/rotate-credentials.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

const secretArn = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:db-AbCdEf';

async function staged(changes: Partial<Transfer> = {}) {
  const world = await TransferWorld.with(changes);
  const pair = world.memberCloud.add('key-pair', 'arn:aws:ec2:eu-west-1:222222222222:key-pair/app');
  const entries = [...world.entries, await world.own(world.memberCloud.add('secret', secretArn)), await world.own(pair)];
  world.entries = entries;
  await world.tables.transact(manifestWrites(transferManifest(world.transferId), [entries]));
  for (const { resourceId } of entries) {
    await world.tables.transact([
      { act: 'update', key: { table: 'resources', pk: resourceId, sk: 'resource' }, set: { lock: world.transferId } },
    ]);
  }
  await stageAccess(world, await world.work());
  const kept = async () =>
    (await credentialPage(world.tables, world.transferId, { limit: 10 })).items.map(({ kind, arn, state }) => [kind, arn, state]);
  return { world, pair, kept };
}

describe('rotateCredentials', () => {
  it('asks the driver of every recorded resource', async () => {
    const { world } = await staged();

    await rotateCredentials(world, await world.work());

    for (const { arn } of world.entries) expect([...world.memberCloud.resource(arn).rotated]).toEqual([world.transferId]);
  });

  it('records what the purchaser is to collect before it is made, once', async () => {
    const { world, pair, kept } = await staged({ credentialChoices: { [secretArn]: 'rotate' } });
    world.memberCloud.failNext('rotate', new Error('no answer'), { times: 4 });

    for (let i = 0; i < 5; i += 1) await rotateCredentials(world, await world.work()).catch(() => undefined);

    expect((await kept()).sort()).toEqual([
      ['private-key', pair.arn, 'waiting'],
      ['secret-value', secretArn, 'waiting'],
    ]);
  });

  it('names what was made to move in the place of what stays', async () => {
    const { world, pair, kept } = await staged();
    const records = await readRecords(world.tables, await world.work());
    const record = [...records.values()].find(({ ref }) => ref.arn === pair.arn);
    if (record) await keepReceipt(world.tables, await world.work(), record, { replacementArn: 'arn:new' });

    await rotateCredentials(world, await world.work());

    expect(await kept()).toEqual([['private-key', 'arn:new', 'waiting']]);
  });

  it('records nothing for what the purchaser gave or has', async () => {
    const { world, kept } = await staged({ credentialChoices: { [secretArn]: 'ask' } });
    const access = { principals: [], networks: [], securityGroups: [], keyAdministrators: [], sshPublicKey: 'ssh-ed25519 AAAA' };
    await world.tables.transact([{ act: 'update', key: { table: 'marketplace', pk: 'cus_purchaser', sk: 'customer' }, set: { access } }]);

    await rotateCredentials(world, await world.work());

    expect(await kept()).toEqual([]);
  });

  it('makes nothing new where control stays', async () => {
    const { world, kept } = await staged({ movesControl: false, credentialChoices: { [secretArn]: 'rotate' } });

    await rotateCredentials(world, await world.work());

    expect(await kept()).toEqual([]);
    for (const { arn } of world.entries) expect(world.memberCloud.resource(arn).rotated.size).toBe(0);
  });
});
