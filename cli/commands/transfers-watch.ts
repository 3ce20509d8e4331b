import { transferParams } from '../../lambdas/api/schemas/transfers.js';
import type { ApiClient } from '../api/api-client.js';
import { retryAfterMs } from '../api/attempt.js';
import { StillMovingError, UsageError } from '../errors.js';
import { exitCode } from '../exit-code.js';
import { type Invocation, wholeNumber } from '../invocation.js';
import { answerText } from '../output/answer-text.js';
import { plainText } from '../output/plain-text.js';
import type { WrittenCommand } from './written-command.js';

interface Step {
  readonly step: string;
  readonly epoch: number;
  readonly state: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

interface TransferView {
  readonly transfer: { readonly status: string };
  readonly steps: readonly Step[];
}

const firstPauseMs = 500;
const pauseMsMax = 5_000;

/** How a watch ends, by the status at which a transfer does not move by itself any more; any other end of an offer is a failure to watch for. */
const ends: { readonly [status: string]: number } = {
  completed: exitCode.done,
  'needs-operator': exitCode.needsOperator,
  undone: exitCode.undone,
  declined: exitCode.failed,
  cancelled: exitCode.failed,
  expired: exitCode.failed,
};

/** Follows a transfer until it is at rest: steps on the messages, the last view on the output. */
export const transfersWatch: WrittenCommand = {
  name: 'transfers watch',
  summary: 'Follow a transfer until it is at rest; exit code 0 completed, 3 needs an operator, 4 undone.',
  example: 'convey transfers watch trf_01JD8Q4YJ6Z3M9T2V7K5W1X0BC',
  shape: (command) => command.argument('<transfer-id>').option('--wait-seconds <n>', 'how long to follow it', '3600'),
  run: async (parsed, invocation) => {
    const [transferId = ''] = parsed.args;
    const waitSeconds = wholeNumber('--wait-seconds', parsed.opts<{ waitSeconds: string }>().waitSeconds, 1, 86_400);
    const { error } = transferParams.safeParse({ transferId });
    if (error) throw new UsageError(error.issues.map(({ message }) => `<transfer-id>: ${message}`));
    const view = await follow(invocation, transferId, waitSeconds);
    // Its steps were told as they went.
    await invocation.print(view, (bold) => answerText('readTransfer', view.transfer, bold));
    return ends[view.transfer.status] ?? exitCode.failed;
  },
};

async function follow(invocation: Invocation, transferId: string, waitSeconds: number): Promise<TransferView> {
  const { now, sleep, interrupted } = invocation.surroundings;
  const client = invocation.client('jwt');
  const deadline = now() + waitSeconds * 1_000;
  const teller = stepTeller(invocation.say);
  let etag: string | undefined;
  for (let pauseMs = firstPauseMs; ; ) {
    const reading = await read(client, transferId, etag);
    if (reading.view) {
      etag = reading.etag;
      pauseMs = firstPauseMs;
      reading.view.steps.forEach(teller);
      if (Object.hasOwn(ends, reading.view.transfer.status)) return reading.view;
    }
    if (now() >= deadline) throw new StillMovingError(`The transfer ${transferId} is not at rest after ${waitSeconds} s. Watch it again.`);
    await sleep(reading.retryAfterMs ?? pauseMs);
    if (interrupted.aborted) throw new StillMovingError(`Interrupted; the transfer ${transferId} goes on. Watch it again.`);
    pauseMs = Math.min(pauseMs * 1.5, pauseMsMax);
  }
}

async function read(client: ApiClient, transferId: string, etag: string | undefined) {
  const known = etag === undefined ? {} : { headers: { 'if-none-match': etag } };
  const reply = await client.send({ method: 'GET', path: `/api/transfers/${transferId}`, ...known });
  return {
    view: reply.status === 304 ? undefined : (reply.body as TransferView),
    etag: reply.headers.get('etag') ?? undefined,
    retryAfterMs: retryAfterMs(reply.headers),
  };
}

/** Tells how each step went, once. */
function stepTeller(say: (line: string) => void): (step: Step) => void {
  const told = new Set<string>();
  return (step) => {
    const name = `${step.epoch} ${step.step} ${step.state}`;
    if (step.state === 'intended' || told.has(name)) return;
    told.add(name);
    const took = step.finishedAt ? Date.parse(step.finishedAt) - Date.parse(step.startedAt) : 0;
    const why = step.errorCode ? `  ${step.errorCode}: ${step.errorMessage}` : '';
    say(plainText(`${step.step.padEnd(20)} ${step.state.padEnd(6)} ${String(took).padStart(6)} ms${why}`));
  };
}
