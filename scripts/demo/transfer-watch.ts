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

/** How long a transfer is watched, and how often it is asked for. */
export interface WatchLimits {
  readonly waitSecondsMax: number;
  readonly pollMs: number;
}

const defaultLimits: WatchLimits = { waitSecondsMax: 120, pollMs: 150 };

/** Watches one transfer and tells each step once, when it ends. */
export class TransferWatch {
  readonly #told = new Set<string>();

  constructor(
    private readonly api: ApiClient,
    private readonly transferId: string,
    private readonly say: (line: string) => void = () => undefined,
    private readonly limits: WatchLimits = defaultLimits,
  ) {}

  /** Polls until `holds` does; throws after 120 s, unless it was made with another limit. */
  async until(holds: (view: TransferView) => boolean): Promise<TransferView> {
    const { waitSecondsMax, pollMs } = this.limits;
    const deadline = Date.now() + waitSecondsMax * 1000;
    for (;;) {
      const view = await this.api.get<TransferView>(`/api/transfers/${this.transferId}`);
      for (const step of view.steps) this.#tell(step);
      if (holds(view)) return view;
      if (Date.now() > deadline) throw new Error(`Transfer ${this.transferId} is still ${view.transfer.status} after ${waitSecondsMax} s.`);
      await sleep(pollMs);
    }
  }

  #tell(step: Step): void {
    const name = `${step.epoch} ${step.step} ${step.state}`;
    if (step.state === 'intended' || this.#told.has(name)) return;
    this.#told.add(name);
    const milliseconds = step.finishedAt ? Date.parse(step.finishedAt) - Date.parse(step.startedAt) : 0;
    const why = step.errorCode ? `  ${step.errorCode}: ${step.errorMessage}` : '';
    this.say(`${step.step.padEnd(20)} ${step.state.padEnd(6)} ${String(milliseconds).padStart(5)} ms${why}`);
  }
}

/** True when the transfer will not move by itself any more. */
export function isAtRest({ transfer }: TransferView): boolean {
  return ['completed', 'undone', 'needs-operator'].includes(transfer.status);
}
