import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from '@jest/globals';
import { plainCommand, transactItem } from '../../../adapters/dynamodb/write-request.js';
import type { Write } from '../../../domain/ports/tables.js';

const names = { resources: 'r', marketplace: 'm', transfers: 't', ledger: 'l', idempotency: 'i' };
const key = { table: 'ledger', pk: 'p', sk: 's' } as const;
const when = [{ attribute: 'pk', is: 'present' }] as const;

describe('transactItem', () => {
  test('names the physical table and only what the action takes', () => {
    const condition = { ConditionExpression: 'attribute_exists(#n0)', ExpressionAttributeNames: { '#n0': 'pk' } };
    const keyed = { TableName: 'l', Key: { pk: 'p', sk: 's' }, ...condition };
    expect(transactItem({ act: 'put', table: 'ledger', item: { pk: 'p', sk: 's' }, when }, names)).toEqual({
      Put: { TableName: 'l', Item: { pk: 'p', sk: 's' }, ...condition },
    });
    expect(transactItem({ act: 'delete', key, when }, names)).toEqual({ Delete: keyed });
    expect(transactItem({ act: 'check', key, when }, names)).toEqual({ ConditionCheck: keyed });
    expect(transactItem({ act: 'update', key, remove: ['a'] }, names)).toMatchObject({ Update: { UpdateExpression: 'REMOVE #n0' } });
  });

  test('puts what may be kept packed as such', () => {
    const item = { pk: 'p', sk: 's', records: 'x'.repeat(1_000), who: 'service' };
    expect(transactItem({ act: 'put', table: 'transfers', item }, names)).toEqual({
      Put: { TableName: 't', Item: { ...item, records: expect.any(Uint8Array) } },
    });
  });
});

describe('plainCommand', () => {
  test.each<[Write, unknown]>([
    [{ act: 'put', table: 'ledger', item: { pk: 'p', sk: 's' } }, PutCommand],
    [{ act: 'update', key, set: { a: 1 } }, UpdateCommand],
    [{ act: 'delete', key }, DeleteCommand],
  ])('%j has a command of its own', (write, command) => {
    expect(plainCommand(write, names)?.constructor).toBe(command);
  });

  test('a check exists in a transaction only', () => {
    expect(plainCommand({ act: 'check', key, when }, names)).toBeUndefined();
  });
});
