import { BatchGetCommand, DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { documentClient } from '../../../adapters/dynamodb/document-client.js';
import { DynamoTables } from '../../../adapters/dynamodb/dynamo-tables.js';

const names = { resources: 'r', marketplace: 'm', transfers: 't', ledger: 'l', idempotency: 'i' };
const edge = mockClient(DynamoDBDocumentClient);
const tables = new DynamoTables(documentClient({ region: 'eu-west-1' }), names);
const keys = ['a', 'b'].map((sk) => ({ table: 'ledger', pk: 'p', sk }) as const);
const left = { l: { Keys: [{ pk: 'p', sk: 'b' }] } };

afterEach(() => {
  edge.reset();
});

describe('DynamoTables at the edge of the SDK', () => {
  test('keys left unprocessed are asked for again', async () => {
    edge
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { l: [{ pk: 'p', sk: 'a' }] }, UnprocessedKeys: left })
      .resolves({ Responses: { l: [{ pk: 'p', sk: 'b' }] } });
    expect(await tables.getMany(keys)).toEqual([
      { pk: 'p', sk: 'a' },
      { pk: 'p', sk: 'b' },
    ]);
    expect(edge.commandCalls(BatchGetCommand)[1]?.args[0].input.RequestItems).toEqual(left);
  });

  test('but not for ever', async () => {
    edge.on(BatchGetCommand).resolves({ UnprocessedKeys: left });
    await expect(tables.getMany(keys)).rejects.toMatchObject({ code: 'Contention', retryable: true });
    expect(edge.commandCalls(BatchGetCommand)).toHaveLength(5);
  });

  test('one write is a plain put, two are a transaction', async () => {
    edge.on(PutCommand).resolves({});
    edge.on(TransactWriteCommand).resolves({});
    const put = (sk: string) => ({ act: 'put', table: 'ledger', item: { pk: 'p', sk } }) as const;
    await tables.transact([put('a')]);
    await tables.transact([put('a'), put('b')]);
    expect(edge.commandCalls(PutCommand)).toHaveLength(1);
    expect(edge.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });
});
