import { describe, expect, it } from '@jest/globals';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { readEnvironment } from '../../../lambdas/wrappers/environment.js';
import { type Tables, tablesAccess } from '../../../lib/constructs/tables-access.js';
import { aStack } from '../../support/cdk-resources.js';

function fiveTables(): Tables {
  const stack = aStack();
  const table = (name: string) => Table.fromTableArn(stack, name, `arn:aws:dynamodb:eu-west-1:111111111111:table/${name}`);
  return {
    resources: table('resources'),
    marketplace: table('marketplace'),
    transfers: table('transfers'),
    ledger: table('ledger'),
    idempotency: table('idempotency'),
  };
}

const granted = (keeps: 'business' | 'business-and-answers', keyArn?: string) =>
  tablesAccess(fiveTables(), keyArn, keeps)
    .statements()
    .map((statement) => ({ actions: statement.actions, resources: statement.resources }));

describe('tablesAccess', () => {
  it('names all five tables', () => {
    const { environment } = tablesAccess(fiveTables(), undefined, 'business');

    expect(readEnvironment('tables', { ...environment } as Record<string, string>)).toMatchObject({
      LEDGER_TABLE: 'ledger',
      IDEMPOTENCY_TABLE: 'idempotency',
    });
  });

  it('grants what the storage port does, and no scan', () => {
    const actions = granted('business-and-answers').flatMap((statement) => statement.actions);

    expect(actions).toEqual(expect.arrayContaining(['dynamodb:ConditionCheckItem', 'dynamodb:BatchGetItem']));
    expect(actions).not.toContain('dynamodb:Scan');
  });

  it('grants an index for queries only, by its name', () => {
    const ofIndexes = granted('business').filter(({ resources }) => resources.some((arn) => arn.includes('/index/')));

    expect(ofIndexes).toHaveLength(1);
    expect(ofIndexes[0]?.actions).toEqual(['dynamodb:Query']);
    expect(ofIndexes[0]?.resources).toContain('arn:aws:dynamodb:eu-west-1:111111111111:table/transfers/index/byDue');
  });

  it('leaves the answers of the API to the API', () => {
    const reached = (keeps: 'business' | 'business-and-answers') =>
      granted(keeps)
        .flatMap(({ resources }) => resources)
        .join();

    expect(reached('business')).not.toContain('table/idempotency');
    expect(reached('business-and-answers')).toContain('table/idempotency');
  });

  it("adds the customer's key when there is one", () => {
    expect(granted('business', 'arn:key').at(-1)).toEqual({
      actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
      resources: ['arn:key'],
    });
  });
});
