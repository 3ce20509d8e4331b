import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ContentionError } from '../../domain/errors.js';
import type { Item, ItemKey, Page, Query, Tables, Write } from '../../domain/ports/tables.js';
import { checkWrites } from '../tables/check-writes.js';
import { InvalidWriteError } from '../tables/invalid-write-error.js';
import { unpackedItem } from '../tables/packed-item.js';
import { toPageToken } from '../tables/page-token.js';
import { queryRequest } from './query-request.js';
import { storageError } from './storage-error.js';
import { plainCommand, type TableNames, transactItem } from './write-request.js';

type BatchKeys = Record<string, { Keys: Record<string, string>[]; ConsistentRead: boolean }>;

/** How often unprocessed keys of one getMany are asked for again. */
const batchAttemptsMax = 5;

/**
 * Tables on DynamoDB; the client comes from `documentClient`.
 * A plain write whose response was lost may be answered ConditionFailedError by the client's own retry: callers look again.
 */
export class DynamoTables implements Tables {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly names: TableNames,
  ) {}

  async get(key: ItemKey): Promise<Item | undefined> {
    const command = new GetCommand({ TableName: this.names[key.table], Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true });
    const { Item: item } = await named(this.client.send(command));
    return item && unpackedItem(item);
  }

  async getMany(keys: readonly ItemKey[]): Promise<readonly Item[]> {
    if (keys.length > 100) throw new InvalidWriteError(`At most 100 keys, not ${keys.length}.`);
    const items: Item[] = [];
    let left = this.batchOf(keys);
    for (let attempt = 1; Object.keys(left).length > 0; attempt += 1) {
      if (attempt > batchAttemptsMax) throw new ContentionError('Keys stayed unprocessed.');
      if (attempt > 1) await pause(attempt);
      const answer = await named(this.client.send(new BatchGetCommand({ RequestItems: left })));
      items.push(
        ...Object.values(answer.Responses ?? {})
          .flat()
          .map(unpackedItem),
      );
      left = (answer.UnprocessedKeys ?? {}) as BatchKeys;
    }
    return items;
  }

  async query(query: Query): Promise<Page<Item>> {
    const answer = await named(this.client.send(new QueryCommand(queryRequest(query, this.names))));
    const items = (answer.Items ?? []).map(unpackedItem);
    return answer.LastEvaluatedKey === undefined ? { items } : { items, next: toPageToken(answer.LastEvaluatedKey) };
  }

  async transact(writes: readonly Write[]): Promise<void> {
    checkWrites(writes);
    const [first] = writes;
    const plain = writes.length === 1 && first !== undefined ? plainCommand(first, this.names) : undefined;
    const command = plain ?? new TransactWriteCommand({ TransactItems: writes.map((write) => transactItem(write, this.names)) });
    await named(this.client.send(command as TransactWriteCommand));
  }

  private batchOf(keys: readonly ItemKey[]): BatchKeys {
    const batch: BatchKeys = {};
    const distinct = new Map(keys.map((key) => [JSON.stringify([key.table, key.pk, key.sk]), key]));
    for (const { table, pk, sk } of distinct.values()) {
      const request = batch[this.names[table]] ?? { Keys: [], ConsistentRead: true };
      request.Keys.push({ pk, sk });
      batch[this.names[table]] = request;
    }
    return batch;
  }
}

async function named<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw storageError(error);
  }
}

async function pause(attempt: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt));
}
