import { describe, expect, test } from '@jest/globals';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';

const route = 'GET /api/customers/{customerId}';

describe('readCustomer', () => {
  test('one reads oneself; another customer looks like one that does not exist', async () => {
    const world = await ApiWorld.start();
    const missing = `cus_${'X'.repeat(26)}`;
    const ask = async (customerId: string) => world.call('viewer', route, { params: { customerId } });

    const [own, foreign, none] = [await ask(sellerId), await ask(purchaserId), await ask(missing)];

    expect(own).toMatchObject({ status: 200, body: { customerId: sellerId } });
    const shape = (text: string, id: string) => text.replaceAll(id, 'ID').replaceAll(/cor_\d+/g, 'COR');
    expect(foreign.status).toBe(404);
    expect(shape(JSON.stringify(foreign.body), purchaserId)).toBe(shape(JSON.stringify(none.body), missing));
  });
});
