import { setTimeout as sleep } from 'node:timers/promises';
import type { DeployedAnswer } from './deployed-api.js';
import type { DeployedMarket } from './deployed-market.js';
import { hangMsMax } from './hang-limit.js';

const pauseMs = 500;

/** Starts a run of a customer's and waits for its end; answers how it was begun and how it ended. */
export async function identifiedBy(
  market: DeployedMarket,
  person: 'seller' | 'purchaser',
  period: { readonly from: string; readonly to: string },
): Promise<{ readonly started: DeployedAnswer; readonly ended: DeployedAnswer }> {
  const started = await market.must(person, 'POST /api/identifications', { body: period });
  const params = { identificationId: String(started.body.identificationId) };
  for (let waitedMs = 0; waitedMs < hangMsMax; waitedMs += pauseMs) {
    const ended = await market.must(person, 'GET /api/identifications/{identificationId}', { params });
    if (ended.body.status === 'completed' || ended.body.status === 'failed') return { started, ended };
    await sleep(pauseMs);
  }
  throw new Error(`The run ${params.identificationId} has not come to its end after ${hangMsMax} ms.`);
}
