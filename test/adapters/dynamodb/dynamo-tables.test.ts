import { afterAll, beforeAll } from '@jest/globals';
import { documentClient } from '../../../adapters/dynamodb/document-client.js';
import { DynamoTables } from '../../../adapters/dynamodb/dynamo-tables.js';
import { tablesContract } from '../../contracts/tables-contract.js';
import { createTables } from '../../support/create-tables.js';
import { type MiniStack, startMiniStack } from '../../support/ministack.js';

let cloud: MiniStack;
let tables: DynamoTables;

beforeAll(async () => {
  cloud = await startMiniStack();
  const client = documentClient(cloud.clientConfig);
  tables = new DynamoTables(client, await createTables(client, 'contract-'));
}, 60_000);

afterAll(async () => {
  await cloud.stop();
});

tablesContract('DynamoDB', () => tables);
