import type { MessagePort } from 'node:worker_threads';
import { collectBuffers } from '../../adapters/logs/collect-garbage.js';
import { ConveyanceError } from '../../domain/errors.js';
import { identifyWork, type WorkNews, type WorkOrder } from './identify-work.js';

/** What a thread says: news, or why an order cannot be done. */
export type ThreadNews = WorkNews | { readonly what: 'failed'; readonly message: string; readonly isNamed: boolean };

/** Works on the orders that come over a port, as a thread does. */
export function identifyThread(port: MessagePort): void {
  const tell = (news: ThreadNews) => port.postMessage(news);
  port.on('message', (order: WorkOrder) => {
    identifyWork(order, tell)
      .catch((error: unknown) => {
        const isNamed = error instanceof ConveyanceError;
        tell({ what: 'failed', message: error instanceof Error && !isNamed ? (error.stack ?? error.message) : messageOf(error), isNamed });
      })
      .finally(collectBuffers);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
