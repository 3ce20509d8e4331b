import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { GetExecutionHistoryCommand, paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { localClient } from '../../scripts/local/local-client.js';
import { DeployedLogs } from '../support/deployed-logs.js';
import type { DeployedMarket } from '../support/deployed-market.js';

const setUpMsMax = 60_000;

/** Secret values stay where they belong: a suite of its own after all others have left their traces. */
export function canaries(open: () => DeployedMarket): void {
  describe('a secret value', () => {
    let market: DeployedMarket;
    let values: readonly string[];
    const found = (text: string) => values.filter((value) => text.includes(value));

    beforeAll(async () => {
      market = open();
      values = [market.canary, await rotatedValue(market), ...market.people.secrets];
    }, setUpMsMax);

    it('is known to this suite: the one before, the rotated one, passwords and tokens', () => {
      expect(values.filter((value) => value.length < 12)).toEqual([]);
      expect(new Set(values).size).toBe(values.length);
    });

    it('stands in no table, events in the outbox included', async () => {
      const dump = [...(await market.tables.dump()).values()].join('\n');

      expect(dump).toContain('Purchase Accepted');
      expect(found(dump)).toEqual([]);
    });

    it('stands in no log of a Lambda', async () => {
      const logs = new DeployedLogs(market.cloud.controlEndpoint);
      const text = (await Promise.all((await logs.groups()).map((group) => logs.textOf(group)))).join('\n');

      expect(text).toContain('START RequestId');
      expect(found(text)).toEqual([]);
    });

    it('stands in no log of the engines', () => {
      const folder = join(market.cloud.folder, 'logs');
      const text = readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), 'utf8'))
        .join('\n');

      expect(text).toContain('RotateCredentials');
      expect(found(text)).toEqual([]);
    });

    it(
      'stands in no history of an execution',
      async () => {
        const text = await histories(market);

        expect(text).toContain('RotateCredentials');
        expect(found(text)).toEqual([]);
      },
      setUpMsMax,
    );

    it('stands in no message that waits in a queue', async () => {
      const dead = await market.queues.waiting(market.cloud.output('DeadLetterQueueUrl'));

      expect(found(JSON.stringify(dead))).toEqual([]);
    });
  });
}

/** What the purchaser reads of the sold solution's secret. */
async function rotatedValue({ clients, solution }: DeployedMarket): Promise<string> {
  const { SecretString = '' } = await clients.secretsManager.send(new GetSecretValueCommand({ SecretId: solution.secretArn }));
  return (JSON.parse(SecretString) as { readonly password: string }).password;
}

async function histories({ cloud }: DeployedMarket): Promise<string> {
  const client = new SFNClient(localClient(cloud.controlEndpoint));
  const texts: string[] = [];
  for await (const { executions = [] } of paginateListExecutions({ client }, { stateMachineArn: cloud.output('TransferMachineArn') })) {
    for (const { executionArn } of executions) {
      const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: true, maxResults: 1_000 }));
      texts.push(JSON.stringify(events));
    }
  }
  return texts.join('\n');
}
