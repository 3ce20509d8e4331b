import { keepCredential } from '../../domain/transfer/credential-store.js';
import type { TransferStatus } from '../../domain/transfer/transfer.js';
import { transferKey } from '../../domain/transfer/transfer-store.js';
import { canary } from '../../scripts/support/canary.js';
import { ApiWorld, type Person, type RequestParts } from './api-world.js';

/** The value that waits in the vault, and must stand nowhere else. */
export const credentialValue = canary('private-key');
/** The cloud resource whose credential waits. */
export const resourceId = `res_${'k'.repeat(26)}`;
/** What the credential opens. */
export const newPairArn = 'arn:aws:ec2:eu-west-1:222222222222:key-pair/app-conveyance-1';

/** A purchase whose transfer is in this status, with one private key that waits to be collected. */
export async function credentialWorld(status: TransferStatus = 'completed') {
  const world = await ApiWorld.start();
  const { transferId = '' } = await world.bought();
  const set = { status, ...(status === 'completed' ? { completedAt: world.clock.now() } : {}) };
  await world.tables.transact([{ act: 'update', key: transferKey(transferId), set }]);
  await keepCredential(world.tables, { transferId, resourceId, arn: newPairArn, kind: 'private-key', state: 'waiting' }, world.clock.now());
  await world.vault.put(transferId, resourceId, credentialValue);
  const collect = (who: Person, parts: Omit<RequestParts, 'params'> & { readonly of?: string } = {}) =>
    world.call(who, 'POST /api/transfers/{transferId}/credentials', {
      params: { transferId: parts.of ?? transferId },
      body: { resourceId },
      ...parts,
    });
  const list = (who: Person, of = transferId) =>
    world.call(who, 'GET /api/transfers/{transferId}/credentials', { params: { transferId: of } });
  return { world, transferId, collect, list, inVault: () => world.vault.get(transferId, resourceId) };
}

/** Everything in every table and event of the world, as text: where no value may stand. */
export function keptText(world: ApiWorld): string {
  const names = ['resources', 'marketplace', 'transfers', 'ledger', 'idempotency'] as const;
  const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  return JSON.stringify(
    names.map((name) => world.tables.all(name)),
    plain,
  );
}
