import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';

// The log is silent in suites, and takes its level when it is made.
process.env.POWERTOOLS_LOG_LEVEL = 'INFO';
const { log } = await import('../../../lambdas/wrappers/log.js');
const { measure, metrics } = await import('../../../lambdas/wrappers/metrics.js');
const { identifyCall, observed } = await import('../../../lambdas/wrappers/observed.js');

const context = { functionName: 'conveyance-dev-HoldFunds', awsRequestId: 'r-1', invokedFunctionArn: 'arn:HoldFunds:7' } as Context;

describe('observed', () => {
  const lines: Record<string, unknown>[] = [];

  beforeEach(() => {
    lines.length = 0;
    const { console: out } = log as unknown as { console: Console };
    jest.spyOn(out, 'info').mockImplementation((line) => void lines.push(JSON.parse(String(line))));
  });
  afterEach(() => void jest.restoreAllMocks());

  const handler = middy()
    .use(observed('HoldFunds'))
    .handler(async (given: unknown) => {
      const event = given as { readonly transferId?: string; readonly fail?: boolean; readonly refused?: number };
      if (event.transferId) identifyCall({ transferId: event.transferId, correlationId: 'order-7f3a', customerId: undefined });
      if (event.refused) measure('RefusedEvents', event.refused);
      log.info('At work');
      if (event.fail) throw new Error('no');
    });

  it('puts the keys of the call and of the Lambda, with its version, into every line', async () => {
    await handler({ transferId: 'trf_1' }, context);

    expect(lines).toMatchObject([
      { message: 'At work', transferId: 'trf_1', correlationId: 'order-7f3a', function_arn: 'arn:HoldFunds:7', environment: 'dev' },
    ]);
    expect(lines[0]).toHaveProperty('cold_start');
    expect(lines[0]).not.toHaveProperty('customerId');
  });

  it('carries nothing over to the next call, however the first one ended', async () => {
    await expect(handler({ transferId: 'trf_1', fail: true }, context)).rejects.toThrow('no');
    await handler({}, context);

    expect(lines[1]).not.toHaveProperty('transferId');
    expect(lines[1]).not.toHaveProperty('correlationId');
  });

  it('writes what was measured at the end, also of a call that failed, and nothing where nothing was', async () => {
    const written = jest.spyOn(metrics, 'publishStoredMetrics').mockImplementation(() => {
      metrics.clearMetrics();
      return metrics;
    });

    await handler({}, context);
    expect(written).not.toHaveBeenCalled();
    await expect(handler({ fail: true, refused: 1 }, context)).rejects.toThrow('no');

    expect(written).toHaveBeenCalledTimes(1);
  });
});
