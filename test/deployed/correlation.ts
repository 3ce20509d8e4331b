import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { localClient } from '../../scripts/local/local-client.js';
import { DeployedLogs } from '../support/deployed-logs.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import { forwardSteps } from '../support/saga-walk.js';
import { linesOfSteps } from '../support/step-lines.js';

const correlationId = 'order-2026-11-23-correlated';
const laterId = 'order-2026-11-23-later';
const marketEvents = ['Purchase Accepted', 'Transfer Committed', 'Transfer Completed'];

/** One id leads from the header of a request to the last entry of the ledger. */
export function correlation(open: () => DeployedMarket): void {
  describe('the correlation id of a purchase', () => {
    let market: DeployedMarket;
    let transferId: string;

    const buy = async (name: string, id: string): Promise<string> => {
      const listingId = await market.listed(name, [await market.ownBucket(name)]);
      const body = { listingId, listingRevision: 1 };
      const answer = await market.must('purchaser', 'POST /api/purchases', { body, headers: { 'x-correlation-id': id } });
      expect(answer.headers['x-correlation-id']).toBe(id);
      const bought = answer.body.transferId ?? '';
      expect(await market.rest(bought)).toBe('completed');
      return bought;
    };

    beforeAll(async () => {
      market = open();
      transferId = await buy('correlated', correlationId);
      // What a Lambda logs too late for its own answer, the local cloud keeps until the Lambda is called again: now each is.
      await buy('after-correlated', laterId);
    });

    it('is on the log lines of the API, with tenant and route', async () => {
      const text = await new DeployedLogs(market.cloud.controlEndpoint).textOf('/aws/lambda/conveyance-dev-Api');
      const lines = text.split('\n').filter((line) => line.startsWith('{') && line.includes(correlationId));

      expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
        expect.objectContaining({
          message: 'Request answered',
          correlationId,
          customerId: market.cast.purchaserId,
          route: 'POST /api/purchases',
          status: 202,
          environment: 'dev',
          cold_start: expect.any(Boolean),
        }),
      ]);
    });

    it('is on the log lines of every step', async () => {
      const lines = await linesOfSteps(market.cloud.controlEndpoint, 'conveyance-dev-', transferId, forwardSteps);

      expect(new Set(lines.map(({ step }) => step))).toEqual(new Set(forwardSteps));
      expect(new Set(lines.map((line) => line.correlationId))).toEqual(new Set([correlationId]));
    });

    it('is in the input of the execution', async () => {
      const machines = new SFNClient(localClient(market.cloud.controlEndpoint));
      const executionArn = `${market.cloud.output('TransferMachineArn').replace(':stateMachine:', ':execution:')}:${transferId}`;

      const { input = '' } = await machines.send(new DescribeExecutionCommand({ executionArn }));

      expect(JSON.parse(input)).toMatchObject({ transferId, correlationId });
    });

    it('is on every event of the transfer', async () => {
      const dump = [...(await market.tables.dump())].filter(([key, item]) => key.includes('outbox#') && item.includes(transferId));

      expect(dump.length).toBeGreaterThanOrEqual(marketEvents.length);
      for (const [, item] of dump) expect(item).toContain(`\\"correlationId\\":\\"${correlationId}\\"`);
      for (const type of marketEvents) expect(dump.some(([, item]) => item.includes(type))).toBe(true);
    });

    it('is on every entry of the ledger that the transfer led to', async () => {
      const { body } = await market.must('operator', 'GET /api/ledger/entries', { query: { transferId } });

      const entries = (body.items ?? []) as readonly { readonly correlationId?: string }[];
      expect(entries.length).toBeGreaterThanOrEqual(2);
      expect(new Set(entries.map((entry) => entry.correlationId))).toEqual(new Set([correlationId]));
    });

    it('is written beside metrics in the embedded format, and in none of their dimensions', async () => {
      const text = await new DeployedLogs(market.cloud.controlEndpoint).textOf('/aws/lambda/conveyance-dev-HoldFunds');
      const written = text.split('\n').filter((line) => line.includes('"_aws"'));

      const dimensions = written.flatMap(
        (line) => (JSON.parse(line) as { _aws: { CloudWatchMetrics: { Dimensions: string[][] }[] } })._aws.CloudWatchMetrics,
      );
      expect(dimensions.length).toBeGreaterThan(0);
      for (const { Dimensions } of dimensions) {
        expect(Dimensions.flat().filter((name) => !['service', 'environment', 'step'].includes(name))).toEqual([]);
      }
    });
  });
}
