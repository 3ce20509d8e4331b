import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { WorkOrder } from '../../../cli/identify/identify-work.js';
import { workOrders } from '../../../cli/identify/work-orders.js';
import { aFolder } from '../../support/a-folder.js';

/** A file that threads start from, with this body for each order. */
function anEntry(body: string): URL {
  const path = join(aFolder(), 'entry.mjs');
  const start = "import { parentPort as port, threadId } from 'node:worker_threads';";
  writeFileSync(path, `${start}\nport.on('message', async (order) => {\n${body}\n});\n`);
  return pathToFileURL(path);
}

const orders = (count: number): readonly WorkOrder[] =>
  Array.from({ length: count }, (_, day) => ({ what: 'merge', stateFolder: '', day: { awsAccountId: '1', day } }));

const never = new AbortController().signal;

describe('workOrders', () => {
  it('has each order done once, by several threads, and hears the news with its order', async () => {
    const entry = anEntry(`
      port.postMessage({ what: 'read', bytes: order.day.day });
      await new Promise((resolve) => setTimeout(resolve, 5));
      port.postMessage({ what: 'taken', trouble: String(threadId) });`);
    const read: number[] = [];
    const threads = new Set<string>();

    const isWhole = await workOrders(orders(20), { entry, threads: 3, interrupted: never }, (news, order) => {
      if (news.what === 'read' && order.what === 'merge') read.push(news.bytes - order.day.day);
      if (news.what === 'taken') threads.add(news.trouble ?? '');
    });

    expect([isWhole, read, threads.size]).toEqual([true, Array.from({ length: 20 }, () => 0), 3]);
  });

  it('throws what an order failed of, by name or as a mistake of ours', async () => {
    const fail = (isNamed: boolean) => anEntry(`port.postMessage({ what: 'failed', message: 'disk full', isNamed: ${isNamed} });`);
    const work = (entry: URL) => workOrders(orders(3), { entry, threads: 2, interrupted: never }, () => undefined);

    await expect(work(fail(true))).rejects.toMatchObject({ code: 'ThreadFailed', message: 'disk full' });
    await expect(work(fail(false))).rejects.toThrow('convey itself failed: disk full');
    await expect(work(anEntry("throw new Error('thrown');"))).rejects.toThrow('thrown');
    await expect(work(anEntry('process.exit(3);'))).rejects.toMatchObject({ code: 'ThreadFailed' });
  });

  it('ends its threads at once when interrupted, whatever they do', async () => {
    const interruption = new AbortController();
    const entry = anEntry("port.postMessage({ what: 'read', bytes: 1 });\nfor (;;);");

    const isWhole = await workOrders(orders(5), { entry, threads: 2, interrupted: interruption.signal }, () => interruption.abort());

    expect(isWhole).toBe(false);
  });

  it('without a file to start from, does all of it here', async () => {
    const told: string[] = [];
    const finish = { what: 'finish', stateFolder: aFolder(), inventory: [], period: {}, asOf: '2026-11-23T10:00:00.000Z' } as const;

    expect(await workOrders([finish], { threads: 2, interrupted: never }, ({ what }) => told.push(what))).toBe(true);
    expect(await workOrders([finish], { threads: 2, interrupted: AbortSignal.abort() }, ({ what }) => told.push(what))).toBe(false);
    expect(told).toEqual(['finished']);
  });
});
