import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, paginateListTables, paginateScan } from '@aws-sdk/client-dynamodb';
import { GetExecutionHistoryCommand, paginateListExecutions, paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn';
import { unpackedValue } from '../../adapters/tables/packed-item.js';
import { localClient } from '../../scripts/local/local-client.js';
import type { LocalEndpoints } from '../../scripts/local/local-cloud.js';
import { registerSecretsOf } from './canary-secrets.js';
import { suiteName } from './canary-suite.js';
import { CanarySweep, type SweepFigures } from './canary-sweep.js';
import { DeployedLogs } from './deployed-logs.js';
import { askService, DeployedQueues } from './deployed-queues.js';

/** A local cloud with the product in it, and the folder of its logs and state. */
interface SweptCloud extends LocalEndpoints {
  readonly folder: string;
}

/** Texts of one kind of places, by name. */
type Places = ReadonlyMap<string, string>;

/** Makes how a cloud ends: searched first, and ended whatever that finds. */
export function endSearched(cloud: SweptCloud, end: () => Promise<void>): () => Promise<void> {
  return async () => {
    try {
      await sweepCloud(cloud, `${suiteName()}-cloud`);
    } finally {
      await end();
    }
  };
}

/** Searches all that a deployed cloud has kept for secret values, those it holds included; throws when one stands anywhere. */
export async function sweepCloud(cloud: SweptCloud, suite: string): Promise<SweepFigures> {
  const { controlEndpoint } = cloud;
  const tables = await readTables(controlEndpoint);
  const items = [...tables.values()].join('\n');
  const [logs, histories, queues] = await Promise.all([
    readLogs(controlEndpoint),
    readHistories(controlEndpoint),
    readQueues(controlEndpoint),
    registerSecretsOf(cloud, found(items, /"awsAccountId":\{"S":"(\d{12})"/g)),
  ]);
  // No secrets, and known to stand in every kind of places once something was sold.
  const transferIds = found(items, /(trf_\w{26})/g);
  const sold = new RegExp(transferIds.join('|') || '"pk"|conveyance');
  const sweep = new CanarySweep();
  const look = (kind: string, places: Places, control: RegExp) => {
    for (const [name, text] of places) sweep.look(kind, name, text, control);
  };
  look('table', tables, sold);
  look('Lambda log', logs, /START RequestId/);
  look('engine log', readEngineLogs(cloud.folder), sold);
  look('history', histories, sold);
  look('queue', queues, /"Body"/);
  return sweep.finish(suite, ['table', 'Lambda log', 'engine log', ...(histories.size > 0 ? ['history'] : [])]);
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, one = '']) => one))];
}

async function readTables(endpoint: string): Promise<Places> {
  const client = new DynamoDBClient(localClient(endpoint));
  const texts = new Map<string, string>();
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    for (const TableName of TableNames) {
      const items: object[] = [];
      for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true })) items.push(...(page.Items ?? []));
      // What is kept packed hides nothing from the search.
      texts.set(
        TableName,
        JSON.stringify(items, (_name, value: unknown) => unpackedValue(value)),
      );
    }
  }
  return texts;
}

async function readLogs(endpoint: string): Promise<Places> {
  const logs = new DeployedLogs(endpoint);
  return new Map(await Promise.all((await logs.groups()).map(async (group) => [group, await logs.textOf(group)] as const)));
}

/** The logs that engines and deployment left in a folder. */
export function readEngineLogs(folder: string): Places {
  const logs = join(folder, 'logs');
  return new Map(readdirSync(logs).map((file) => [file, readFileSync(join(logs, file), 'utf8')]));
}

async function readHistories(endpoint: string): Promise<Places> {
  const client = new SFNClient(localClient(endpoint));
  const texts = new Map<string, string>();
  const read = async (executionArn: string) => {
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: true, maxResults: 1_000 }));
    texts.set(executionArn, JSON.stringify(events));
  };
  for await (const { stateMachines = [] } of paginateListStateMachines({ client }, {})) {
    for (const { stateMachineArn } of stateMachines) {
      for await (const { executions = [] } of paginateListExecutions({ client }, { stateMachineArn })) {
        await Promise.all(executions.map(({ executionArn = '' }) => read(executionArn)));
      }
    }
  }
  return texts;
}

async function readQueues(endpoint: string): Promise<Places> {
  const queues = new DeployedQueues(endpoint);
  const { QueueUrls = [] } = await askService<{ QueueUrls?: readonly string[] }>(endpoint, 'AmazonSQS.ListQueues', {});
  return new Map(await Promise.all(QueueUrls.map(async (url) => [url, JSON.stringify(await queues.waiting(url))] as const)));
}
