import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { annotateTrace } from '../../../lambdas/wrappers/trace.js';

const header = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1;Lineage=1:a:0';

describe('annotateTrace', () => {
  let daemon: Socket;
  const received: string[] = [];

  beforeEach(async () => {
    received.length = 0;
    daemon = createSocket('udp4').on('message', (message) => received.push(message.toString('utf8')));
    daemon.bind(0, '127.0.0.1');
    await once(daemon, 'listening');
    process.env.AWS_XRAY_DAEMON_ADDRESS = `127.0.0.1:${daemon.address().port}`;
  });
  afterEach(() => {
    delete process.env._X_AMZN_TRACE_ID;
    delete process.env.AWS_XRAY_DAEMON_ADDRESS;
    daemon.close();
  });

  const untilReceived = async () => {
    if (received.length === 0) await once(daemon, 'message');
    return received;
  };

  it('sends one subsegment with the keys, below the segment of the Lambda', async () => {
    process.env._X_AMZN_TRACE_ID = header;

    await annotateTrace('HoldFunds', { correlationId: 'order-7f3a', transferId: 'trf_1' }, 1_000, 1_250);

    const [format, segment = ''] = String(await untilReceived()).split('\n');
    expect(format).toBe('{"format":"json","version":1}');
    expect(JSON.parse(segment)).toEqual({
      type: 'subsegment',
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      trace_id: '1-5759e988-bd862e3fe1be46a994272793',
      parent_id: '53995c3f42cd8ad8',
      name: 'HoldFunds',
      start_time: 1,
      end_time: 1.25,
      annotations: { correlationId: 'order-7f3a', transferId: 'trf_1' },
    });
  });

  it.each([
    ['a call that is not sampled', header.replace('Sampled=1', 'Sampled=0')],
    ['a call without a trace', undefined],
    ['a header that is none', 'nonsense'],
  ])('sends nothing for %s', async (_name, given) => {
    if (given !== undefined) process.env._X_AMZN_TRACE_ID = given;
    await annotateTrace('HoldFunds', { transferId: 'trf_1' }, 0, 1);
    process.env._X_AMZN_TRACE_ID = header;

    await annotateTrace('Last', { transferId: 'trf_2' }, 0, 1);

    expect((await untilReceived()).map((one) => one.includes('trf_2'))).toEqual([true]);
  });

  it('does nothing where nobody records', async () => {
    process.env._X_AMZN_TRACE_ID = header;
    delete process.env.AWS_XRAY_DAEMON_ADDRESS;

    await expect(annotateTrace('HoldFunds', { transferId: 'trf_1' }, 0, 1)).resolves.toBeUndefined();
  });
});
