import { expect, test } from '@jest/globals';
import { queryRequest } from '../../../adapters/dynamodb/query-request.js';
import { toPageToken } from '../../../adapters/tables/page-token.js';

const names = { resources: 'r', marketplace: 'm', transfers: 't', ledger: 'l', idempotency: 'i' };

test('a table is read consistently, in order, from where the page before ended', () => {
  const after = { pk: 'trf_1', sk: 'audit#a' };
  const request = queryRequest(
    { table: 'transfers', partition: 'trf_1', sortPrefix: 'audit#', limit: 5, after: toPageToken(after) },
    names,
  );
  expect(request).toMatchObject({ TableName: 't', ConsistentRead: true, ScanIndexForward: true, Limit: 5, ExclusiveStartKey: after });
  expect(request.KeyConditionExpression).toBe('#n0 = :v0 AND begins_with(#n1, :v1)');
});

test('an index cannot be read consistently, and an empty prefix is no condition', () => {
  const request = queryRequest(
    { table: 'transfers', index: 'byDue', partition: 'stuck', sortPrefix: '', descending: true, limit: 5 },
    names,
  );
  expect(request).toMatchObject({
    IndexName: 'byDue',
    ConsistentRead: false,
    ScanIndexForward: false,
    KeyConditionExpression: '#n0 = :v0',
  });
  expect(request.ExpressionAttributeNames).toEqual({ '#n0': 'dueKind' });
});
