import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Query } from '../../domain/ports/tables.js';
import { startKey } from '../tables/page-token.js';
import { queryKeys } from '../tables/query-keys.js';
import { Expression } from './expression.js';
import type { TableNames } from './write-request.js';

/** A query in DynamoDB's shape: strongly consistent on a table, eventually consistent on an index. */
export function queryRequest(query: Query, names: TableNames): QueryCommandInput {
  const [partition, sort] = queryKeys(query);
  const expression = new Expression();
  const parts = [`${expression.name(partition)} = ${expression.value(query.partition)}`];
  if (query.sortPrefix !== undefined && query.sortPrefix !== '') {
    parts.push(`begins_with(${expression.name(sort)}, ${expression.value(query.sortPrefix)})`);
  }
  if (query.sortAtMost !== undefined) parts.push(`${expression.name(sort)} <= ${expression.value(query.sortAtMost)}`);
  return {
    TableName: names[query.table],
    IndexName: query.index,
    KeyConditionExpression: parts.join(' AND '),
    ...expression.placeholders(),
    ConsistentRead: query.index === undefined,
    ScanIndexForward: query.descending !== true,
    Limit: query.limit,
    ExclusiveStartKey: startKey(query),
  };
}
