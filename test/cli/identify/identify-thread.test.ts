import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { identifyThread } from '../../../cli/identify/identify-thread.js';
import type { WorkOrder } from '../../../cli/identify/identify-work.js';
import { aFolder } from '../../support/a-folder.js';
import { aLogFolder } from '../../support/a-log-folder.js';

async function answerTo(order: WorkOrder) {
  const { port1, port2 } = new MessageChannel();
  identifyThread(port1);
  port2.postMessage(order);
  const [news] = await once(port2, 'message');
  port1.close();
  return news;
}

const finish = { what: 'finish', inventory: [], period: {}, asOf: '2026-11-23T10:00:00.000Z' } as const;

describe('identifyThread', () => {
  it('works on what comes over its port', async () => {
    expect(await answerTo({ ...finish, stateFolder: aFolder() })).toMatchObject({ what: 'finished', run: { groups: [] } });
  });

  it('says why an order cannot be done, and whether that has a name', async () => {
    const named = await answerTo({ ...finish, stateFolder: aFolder(), inventory: ['no-such.json'] });
    const unnamed = await answerTo({ ...finish, stateFolder: join(aLogFolder({ file: '' }), 'file') });

    expect(named).toEqual({ what: 'failed', message: 'no-such.json cannot be read (ENOENT).', isNamed: true });
    expect(unnamed).toMatchObject({ what: 'failed', isNamed: false, message: expect.stringContaining('ENOTDIR') });
  });
});
