import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

describe('listCustomers', () => {
  test('pages through all of them', async () => {
    const world = await ApiWorld.start();
    const seen: unknown[] = [];
    let page: string | undefined;
    do {
      const query = { limit: '2', ...(page === undefined ? {} : { page }) };
      const { body } = await world.call('operator', 'GET /api/customers', { query });
      seen.push(...(body.items ?? []).map((one) => one.customerId));
      page = body.next;
    } while (page !== undefined);

    expect(new Set(seen).size).toBe(3);
    expect(seen).toHaveLength(3);
  });
});
