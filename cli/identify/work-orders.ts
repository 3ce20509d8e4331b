import { Worker } from 'node:worker_threads';
import { ThreadFailedError } from '../errors.js';
import type { ThreadNews } from './identify-thread.js';
import { identifyWork, type TellNews, type WorkNews, type WorkOrder } from './identify-work.js';

/** Enough for the short-lived objects of a log file, so that few outlive one collection; the engine would take four times as much. */
const maxYoungGenerationSizeMb = 12;

/** Who does the work. */
export interface WorkPlace {
  /** The file that threads start from; absent: everything is done in this one. */
  readonly entry?: URL;
  readonly threads: number;
  readonly interrupted: AbortSignal;
}

/**
 * Has orders done, one at a time by each thread, in their order; `tell` hears the news with the order they are of. When interrupted the
 * threads end at once, whatever they are doing, and it answers false. Throws ThreadFailedError with what an order failed of.
 */
export async function workOrders(
  orders: readonly WorkOrder[],
  place: WorkPlace,
  tell: (news: WorkNews, order: WorkOrder) => void,
): Promise<boolean> {
  const waiting = [...orders];
  const { entry, threads, interrupted } = place;
  if (entry === undefined) return workHere(waiting, interrupted, tell);
  const hands = Array.from({ length: Math.min(threads, orders.length) }, () => new Hand(entry));
  const stop = () => {
    for (const hand of hands) hand.end();
  };
  interrupted.addEventListener('abort', stop);
  try {
    await Promise.all(hands.map((hand) => hand.workOff(waiting, interrupted, tell)));
    return !interrupted.aborted;
  } finally {
    interrupted.removeEventListener('abort', stop);
    await Promise.all(hands.map((hand) => hand.end()));
  }
}

async function workHere(
  waiting: WorkOrder[],
  interrupted: AbortSignal,
  tell: (news: WorkNews, order: WorkOrder) => void,
): Promise<boolean> {
  for (let order = waiting.shift(); order !== undefined && !interrupted.aborted; order = waiting.shift()) {
    const doing = order;
    const tellOf: TellNews = (news) => tell(news, doing);
    await identifyWork(order, tellOf);
  }
  return !interrupted.aborted;
}

/** One thread. */
class Hand {
  readonly #worker: Worker;

  constructor(entry: URL) {
    this.#worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb } });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async workOff(waiting: WorkOrder[], interrupted: AbortSignal, tell: (news: WorkNews, order: WorkOrder) => void): Promise<void> {
    for (let order = waiting.shift(); order !== undefined && !interrupted.aborted; order = waiting.shift()) {
      const doing = order;
      await this.#do(order, (news) => tell(news, doing), interrupted);
    }
  }

  /** Until the order is done, or the thread is gone. */
  #do(order: WorkOrder, tell: TellNews, interrupted: AbortSignal): Promise<void> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      // Its own listeners only: ending a thread listens for its exit as well.
      const end = (act: () => void) => {
        worker.off('message', hear).off('error', fail).off('exit', leave);
        act();
      };
      const hear = (news: ThreadNews) => {
        if (news.what === 'failed') return end(() => reject(new ThreadFailedError(news)));
        tell(news);
        if (news.what !== 'read') end(resolve);
      };
      const fail = (error: unknown) => end(() => reject(error));
      const gone = new ThreadFailedError({ message: 'a thread is gone.', isNamed: false });
      const leave = () => end(interrupted.aborted ? resolve : () => reject(gone));
      worker.on('message', hear).on('error', fail).on('exit', leave);
      worker.postMessage(order);
    });
  }
}
