import { DeleteCommand, PutCommand, type TransactWriteCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TableName, Write } from '../../domain/ports/tables.js';
import { keyOf } from '../tables/check-writes.js';
import { copyItem } from '../tables/copy-value.js';
import { packedItem } from '../tables/packed-item.js';
import { conditionText } from './condition-text.js';
import { Expression } from './expression.js';
import { updateText } from './update-text.js';

/** Physical name of each table. */
export type TableNames = Readonly<Record<TableName, string>>;

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A write as one action of a transaction. */
export function transactItem(write: Write, names: TableNames): TransactItem {
  const parts = partsOf(write, names);
  if (write.act === 'put') return { Put: { ...parts, Item: packedItem(write.table, copyItem(write.item)) } };
  const keyed = { ...parts, Key: { pk: write.key.pk, sk: write.key.sk } };
  if (write.act === 'delete') return { Delete: keyed };
  if (write.act === 'check') return { ConditionCheck: { ...keyed, ConditionExpression: parts.ConditionExpression } };
  return { Update: { ...keyed, UpdateExpression: parts.UpdateExpression } };
}

/** A write alone, at half the write units of a transaction; undefined for a `check`, which only exists inside one. */
export function plainCommand(write: Write, names: TableNames): PutCommand | UpdateCommand | DeleteCommand | undefined {
  const { Put, Update, Delete } = transactItem(write, names);
  if (Put !== undefined) return new PutCommand(Put);
  if (Update !== undefined) return new UpdateCommand(Update);
  return Delete === undefined ? undefined : new DeleteCommand(Delete);
}

function partsOf(write: Write, names: TableNames) {
  const expression = new Expression();
  const condition = conditionText(write.when, expression);
  const update = write.act === 'update' ? updateText(write, expression) : undefined;
  return {
    TableName: names[keyOf(write).table],
    ConditionExpression: condition,
    ...(update !== undefined && { UpdateExpression: update }),
    ...expression.placeholders(),
  };
}
