import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';

interface Step {
  readonly step: string;
  readonly epoch: number;
  readonly state: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

/** A transfer as the API answers it. */
export interface TransferView {
  readonly transfer: {
    readonly transferId: string;
    readonly status: string;
    readonly cut?: string;
    readonly paidOutAt?: string;
    readonly failure?: { readonly step: string; readonly code: string; readonly message: string };
  };
  readonly steps: readonly Step[];
}

const waitSecondsMax = 120;
const pollMs = 150;

/** Polls a transfer until `until` holds, telling each step when it ends; throws after 120 s. */
export async function watchTransfer(
  api: ApiClient,
  transferId: string,
  until: (view: TransferView) => boolean,
  say: (line: string) => void,
): Promise<TransferView> {
  const told = new Set<string>();
  const deadline = Date.now() + waitSecondsMax * 1000;
  for (;;) {
    const view = await api.get<TransferView>(`/api/transfers/${transferId}`);
    for (const step of view.steps) tell(step, told, say);
    if (until(view)) return view;
    if (Date.now() > deadline) throw new Error(`Transfer ${transferId} is still ${view.transfer.status} after ${waitSecondsMax} s.`);
    await sleep(pollMs);
  }
}

function tell(step: Step, told: Set<string>, say: (line: string) => void): void {
  const name = `${step.epoch} ${step.step} ${step.state}`;
  if (step.state === 'intended' || told.has(name)) return;
  told.add(name);
  const milliseconds = step.finishedAt ? Date.parse(step.finishedAt) - Date.parse(step.startedAt) : 0;
  const why = step.errorCode ? `  ${step.errorCode}: ${step.errorMessage}` : '';
  say(`${step.step.padEnd(20)} ${step.state.padEnd(6)} ${String(milliseconds).padStart(5)} ms${why}`);
}

/** True when the transfer will not move by itself any more. */
export function isAtRest({ transfer }: TransferView): boolean {
  return ['completed', 'undone', 'needs-operator'].includes(transfer.status);
}
