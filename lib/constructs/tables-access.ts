import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type TableName, tableIndexes } from '../../domain/ports/tables.js';
import { type Access, allow } from './access.js';

/** The five tables, by the name that the storage port gives them. */
export type Tables = { readonly [N in TableName]: ITable };

const business: readonly TableName[] = ['resources', 'marketplace', 'transfers', 'ledger'];
const itemActions = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem', 'PutItem', 'UpdateItem', 'DeleteItem'];
const answerActions = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'];

/** Items of the four business tables; the API also keeps its answers in the idempotency table, and the events' doors what they received. */
export function tablesAccess(tables: Tables, keyArn: string | undefined, keeps: 'business' | 'business-and-answers'): Access<'tables'> {
  const statements = (): PolicyStatement[] => [
    allow(
      dynamo(itemActions),
      business.map((name) => tables[name].tableArn),
    ),
    allow(
      dynamo(['Query']),
      business.flatMap((name) => indexArns(name, tables[name])),
    ),
    ...(keeps === 'business' ? [] : [allow(dynamo(answerActions), [tables.idempotency.tableArn])]),
    ...(keyArn ? [allow(['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], [keyArn])] : []),
  ];
  return {
    environment: {
      RESOURCES_TABLE: tables.resources.tableName,
      MARKETPLACE_TABLE: tables.marketplace.tableName,
      TRANSFERS_TABLE: tables.transfers.tableName,
      LEDGER_TABLE: tables.ledger.tableName,
      IDEMPOTENCY_TABLE: tables.idempotency.tableName,
    },
    statements,
  };
}

function dynamo(names: readonly string[]): string[] {
  return names.map((name) => `dynamodb:${name}`);
}

function indexArns(name: TableName, table: ITable): string[] {
  return Object.keys(tableIndexes[name]).map((index) => `${table.tableArn}/index/${index}`);
}
