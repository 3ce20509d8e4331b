import { expect, it } from '@jest/globals';
import { inventoryActions } from '../../../drivers/inventory/inventory-reads.js';
import { inventorySessionPolicy } from '../../../drivers/inventory/inventory-session-policy.js';

it('allows every action of the reads, by its verb where it only describes or lists', () => {
  const { Statement } = JSON.parse(inventorySessionPolicy) as { Statement: readonly { Action: readonly string[] }[] };
  const allowed = Statement[0]?.Action ?? [];
  const isCovered = (action: string) => allowed.some((one) => (one.endsWith('*') ? action.startsWith(one.slice(0, -1)) : one === action));

  expect(inventoryActions.filter((action) => !isCovered(action))).toEqual([]);
  expect(allowed.filter((action) => action.endsWith('*') && !/:(?:Describe|List)\*$/.test(action))).toEqual([]);
});
