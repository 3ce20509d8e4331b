import { expect, test } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { keepCredential } from '../../../domain/transfer/credential-store.js';
import { listCredentials } from '../../../domain/transfer/list-credentials.js';
import { TransferWorld } from '../../support/transfer-world.js';

const speaker: Speaker = { subject: 's', role: 'viewer', customerId: 'cus_purchaser', scopes: [], correlationId: 'cor_1' };

test.each([
  ['completed', ['res_a']],
  ['completing', []],
  ['undone', []],
] as const)('of a transfer that is %s: %j', async (status, expected) => {
  const world = await TransferWorld.with({ status });
  const { transferId } = world;
  const credential = { transferId, resourceId: 'res_a', arn: 'arn:a', kind: 'secret-value', state: 'waiting' } as const;
  await keepCredential(world.tables, credential, world.clock.now());

  const { items } = await listCredentials(world, speaker, { transferId, limit: 10 });

  expect(items).toEqual(expected.map((resourceId) => ({ resourceId, kind: 'secret-value', state: 'waiting' })));
});
