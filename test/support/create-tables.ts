import {
  type AttributeDefinition,
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { type TableName, tableIndexes } from '../../domain/ports/tables.js';

/** Creates the five tables as `tableIndexes` describes them, named `<prefix><table>`; answers their physical names. */
export async function createTables(client: DynamoDBClient, prefix: string): Promise<Record<TableName, string>> {
  const tables = Object.keys(tableIndexes) as TableName[];
  const names = Object.fromEntries(tables.map((table) => [table, `${prefix}${table}`])) as Record<TableName, string>;
  for (const table of tables) {
    await client.send(new CreateTableCommand(definition(table, names[table])));
    await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { TableName: names[table] });
  }
  return names;
}

function definition(table: TableName, physicalName: string): CreateTableCommandInput {
  const indexes: { readonly [index: string]: readonly [string, string] } = tableIndexes[table];
  const attributes = new Set(['pk', 'sk', ...Object.values(indexes).flat()]);
  const secondary = Object.entries(indexes).map(([IndexName, keys]) => ({
    IndexName,
    KeySchema: keySchema(keys),
    Projection: { ProjectionType: 'KEYS_ONLY' as const },
  }));
  return {
    TableName: physicalName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(['pk', 'sk']),
    AttributeDefinitions: [...attributes].map((AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: 'S' })),
    ...(secondary.length > 0 && { GlobalSecondaryIndexes: secondary }),
  };
}

function keySchema([partition, sort]: readonly [string, string]): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}
