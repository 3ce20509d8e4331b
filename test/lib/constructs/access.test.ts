import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { readEnvironment, type Use } from '../../../lambdas/wrappers/environment.js';
import {
  type Accesses,
  accessFor,
  allow,
  deadLettersAccess,
  directoryAccess,
  eventBusAccess,
  executionsAccess,
  machineArns,
  memberCloudAccess,
  rateLimitAccess,
  type SignInAddress,
  serviceAccess,
  vaultAccess,
} from '../../../lib/constructs/access.js';
import { identificationAccesses } from '../../../lib/constructs/identification-access.js';
import { tablesAccess } from '../../../lib/constructs/tables-access.js';
import { aStack, someSettings } from '../../support/cdk-resources.js';

function fiveTablesAccess() {
  const table = Table.fromTableArn(aStack(), 'Table', 'arn:aws:dynamodb:eu-west-1:111111111111:table/t');
  const tables = { resources: table, marketplace: table, transfers: table, ledger: table, idempotency: table };
  return tablesAccess(tables, undefined, 'business-and-answers');
}

const pool = { userPoolId: 'pool-1', userPoolArn: 'arn:aws:cognito-idp:eu-west-1:1:userpool/pool-1' };
const accesses: Accesses = {
  vault: vaultAccess('arn:aws:kms:eu-west-1:1:key/k', 'arn:secrets'),
  memberCloud: memberCloudAccess('http://127.0.0.1:5', 20, 'arn:driver'),
  executions: executionsAccess(...machineArns('test')),
  eventBus: eventBusAccess('bus', 'arn:bus'),
  deadLetters: deadLettersAccess('https://sqs/dead', 'arn:dead'),
  directory: directoryAccess(pool),
  service: serviceAccess('test'),
  rateLimit: rateLimitAccess(600),
  ...identificationAccesses(someSettings({ environment: 'test' }), {
    logs: { queueUrl: 'https://logs', queueArn: 'arn:logs' },
    runs: { queueUrl: 'https://runs', queueArn: 'arn:runs' },
  }),
};

describe('accessFor', () => {
  it.each(Object.keys(accesses) as Use[])('sets what a Lambda checks at its cold start for %s', (use) => {
    const { environment } = accessFor([use], accesses);

    expect(() => readEnvironment(use, { ...environment })).not.toThrow();
  });

  it('gives a Lambda exactly the statements of its uses', () => {
    const actions = (uses: readonly Use[]) => accessFor(uses, accesses).statements.flatMap((statement) => statement.actions);

    expect(actions(['executions', 'eventBus'])).toEqual(['states:StartExecution', 'states:DescribeExecution', 'events:PutEvents']);
    expect(actions(['service', 'rateLimit'])).toEqual([]);
    expect(actions(['memberCloud'])).toEqual(['sts:AssumeRole']);
  });

  it('refuses a use that the stack does not offer', () => {
    expect(() => accessFor(['tables'], accesses)).toThrow('"tables"');
  });

  it('makes statements anew for each role', () => {
    const [first] = accessFor(['eventBus'], accesses).statements;
    const [second] = accessFor(['eventBus'], accesses).statements;

    expect(first).not.toBe(second);
  });
});

describe('the grants and the adapters', () => {
  /** The IAM actions behind each SDK command of the control account's adapters. */
  const actionsOf: { readonly [command: string]: readonly string[] } = {
    AdminCreateUser: ['cognito-idp:AdminCreateUser'],
    AssumeRole: ['sts:AssumeRole'],
    BatchGet: ['dynamodb:BatchGetItem'],
    CreateSecret: ['secretsmanager:CreateSecret', 'kms:GenerateDataKey'],
    Delete: ['dynamodb:DeleteItem'],
    DeleteObject: ['s3:DeleteObject'],
    DeleteSecret: ['secretsmanager:DeleteSecret'],
    DescribeExecution: ['states:DescribeExecution'],
    Get: ['dynamodb:GetItem'],
    GetObject: ['s3:GetObject'],
    GetSecretValue: ['secretsmanager:GetSecretValue', 'kms:Decrypt'],
    ListObjectsV2: ['s3:ListBucket'],
    Put: ['dynamodb:PutItem'],
    PutEvents: ['events:PutEvents'],
    PutObject: ['s3:PutObject'],
    Query: ['dynamodb:Query'],
    SendMessage: ['sqs:SendMessage'],
    SendMessageBatch: ['sqs:SendMessage'],
    StartExecution: ['states:StartExecution'],
    TransactWrite: ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    Update: ['dynamodb:UpdateItem'],
  };

  it('are the same: every call is allowed, and nothing else', () => {
    const files = readdirSync(resolve('adapters'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const text = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');
    const commands = new Set([...text.matchAll(/new (\w+)Command\(/g)].map((match) => String(match[1])));

    const called = [...commands].flatMap((command) => actionsOf[command] ?? [`unknown: ${command}`]);

    const granted = Object.values({ ...accesses, tables: fiveTablesAccess() }).flatMap((access) =>
      access.statements().flatMap(({ actions }) => actions),
    );
    expect([...new Set(granted)].sort()).toEqual([...new Set(called)].sort());
  });
});

describe('serviceAccess', () => {
  const address = { issuer: 'https://id', authorizeUrl: 'https://id/a', tokenUrl: 'https://id/t', clientId: 'app' };

  it('tells where people sign in, and where they sign out when that is known', () => {
    const told = (signIn?: SignInAddress) => readEnvironment('service', { ...serviceAccess('test', signIn).environment });

    expect(told({ ...address, signOutUrl: 'https://id/o' })).toMatchObject({
      SIGN_IN_TOKEN_URL: 'https://id/t',
      SIGN_IN_SIGN_OUT_URL: 'https://id/o',
    });
    expect(told(address).SIGN_IN_SIGN_OUT_URL).toBe('');
    expect(told().SIGN_IN_ISSUER).toBe('');
  });
});

describe('directoryAccess', () => {
  it('grants nothing when people come from another issuer', () => {
    expect(directoryAccess().statements()).toEqual([]);
    expect(directoryAccess().environment).toEqual({ USER_POOL_ID: '' });
  });
});

describe('allow', () => {
  it('is a statement for these actions and resources', () => {
    expect(allow(['a:B'], ['arn:c']).toStatementJson()).toEqual({ Effect: 'Allow', Action: 'a:B', Resource: 'arn:c' });
  });
});
