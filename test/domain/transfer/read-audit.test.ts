import { describe, expect, it } from '@jest/globals';
import { InvalidInputError, NotFoundError } from '../../../domain/errors.js';
import { transactAudited } from '../../../domain/transfer/audit-chain.js';
import { readAudit } from '../../../domain/transfer/read-audit.js';
import { TransferWorld } from '../../support/transfer-world.js';

const speaker = { subject: 's', role: 'viewer', customerId: 'cus_seller', scopes: [], correlationId: 'c' } as const;

async function withLines(count: number): Promise<TransferWorld> {
  const world = await TransferWorld.with();
  const { transferId } = world;
  for (let number = 1; number <= count; number += 1)
    await transactAudited(world.tables, { transferId, at: world.clock.now(), who: 'service', what: `act-${number}`, detail: {} }, []);
  return world;
}

describe('readAudit', () => {
  it('comes in order, page by page, and nothing else of the transfer with it', async () => {
    const world = await withLines(12);

    const first = await readAudit(world, speaker, { transferId: world.transferId, limit: 10 });
    const second = await readAudit(world, speaker, { transferId: world.transferId, limit: 10, after: first.next });

    expect([...first.items, ...second.items].map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(second.next).toBeUndefined();
    expect(Object.keys(first.items[0] ?? {}).sort()).toEqual(
      ['at', 'detail', 'hash', 'previousHash', 'sequence', 'transferId', 'what', 'who'].sort(),
    );
  });

  it('is the same for both parties and an operator, and is not found by anybody else', async () => {
    const world = await withLines(2);
    const ask = (change: object) => readAudit(world, { ...speaker, ...change }, { transferId: world.transferId, limit: 10 });

    const own = await ask({});

    expect(await ask({ customerId: 'cus_purchaser' })).toEqual(own);
    expect(await ask({ customerId: undefined, role: 'operator' })).toEqual(own);
    await expect(ask({ customerId: 'cus_other' })).rejects.toThrow(NotFoundError);
  });

  it('refuses the page of another transfer', async () => {
    const world = await withLines(3);
    const foreign = Buffer.from(JSON.stringify({ pk: 'trf_other', sk: 'audit#00000001' })).toString('base64url');

    const asked = readAudit(world, speaker, { transferId: world.transferId, limit: 1, after: foreign });

    await expect(asked).rejects.toThrow(InvalidInputError);
  });
});
