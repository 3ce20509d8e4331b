import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import { ForbiddenError, InvalidInputError } from '../../../domain/errors.js';

type Handler = (event: unknown, context: Context) => Promise<unknown>;

const metadata = { correlationId: 'c', idempotencyKey: 'k', customerIds: ['cus_a'] };
const data = { listingId: 'lst_1', listingRevision: 1, purchaser: 'cus_a' };
let handler: Handler;

beforeAll(async () => {
  for (const table of ['RESOURCES', 'MARKETPLACE', 'TRANSFERS', 'LEDGER', 'IDEMPOTENCY']) process.env[`${table}_TABLE`] = 'none';
  handler = (await import('../../../lambdas/events/request-purchase.js')).handler as Handler;
});

function deliver(event: unknown): Promise<unknown> {
  return handler({ Records: [{ body: typeof event === 'string' ? event : JSON.stringify(event) }] }, {} as Context);
}

describe('RequestPurchase', () => {
  test.each([
    ['no JSON', '{'],
    ['no source', { detail: { metadata, data } }],
    ['no key', { source: 'conveyance.marketplace', detail: { metadata: { ...metadata, idempotencyKey: '' }, data } }],
    ['no purchaser', { source: 'conveyance.marketplace', detail: { metadata, data: { ...data, purchaser: undefined } } }],
    ['a revision that is none', { source: 'conveyance.marketplace', detail: { metadata, data: { ...data, listingRevision: 0.5 } } }],
  ])('%s is refused, saying what is wrong', async (_what, event) => {
    await expect(deliver(event)).rejects.toThrow(InvalidInputError);
  });

  test('a forged source is refused before anything is read', async () => {
    await expect(deliver({ source: 'somebody', detail: { metadata, data } })).rejects.toThrow(ForbiddenError);
  });
});
