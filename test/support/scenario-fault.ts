import type { StepName } from '../../lambdas/saga/steps.js';

/**
 * What goes wrong with one call of a step. `before`: it dies before it acts (F1). `after`: it acts, its answer is lost.
 * `lost`: it acts, its answer and the outcome in the effect log are lost (F2). `hang`, `hang-after`: it never answers, having acted or not (F3).
 */
export type FaultKind = 'before' | 'after' | 'lost' | 'hang' | 'hang-after';

/** A fault of the next `times` calls of a step. */
export interface Fault {
  readonly step: StepName;
  readonly kind: FaultKind;
  readonly times: number;
}

/** Something others do just before each of the next `times` calls of a step, the first `spared` ones left in peace. */
export interface Interruption {
  readonly before: StepName;
  readonly spared?: number;
  readonly times: number;
  readonly act: () => Promise<void>;
}

/** What is to happen to the steps of one transfer, counted down call by call. */
export class FaultPlan {
  readonly #faults: { readonly fault: Fault; left: number }[];
  readonly #interruptions: { readonly interruption: Interruption; spared: number; left: number }[];
  readonly #errors: string[] = [];
  readonly #hung = Promise.withResolvers<void>();

  constructor(faults: readonly Fault[], interruptions: readonly Interruption[]) {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times }));
    this.#interruptions = interruptions.map((interruption) => ({
      interruption,
      spared: interruption.spared ?? 0,
      left: interruption.times,
    }));
  }

  /** Lets others act before a call of this step. */
  async interrupt(step: StepName): Promise<void> {
    for (const planned of this.#interruptions) {
      if (planned.interruption.before !== step || planned.left === 0) continue;
      if (planned.spared > 0) {
        planned.spared -= 1;
        continue;
      }
      planned.left -= 1;
      await planned.interruption.act().catch((error: unknown) => this.#errors.push(String(error)));
    }
  }

  /** The fault of this call, if it has one. */
  take(step: StepName): FaultKind | undefined {
    const planned = this.#faults.find(({ fault, left }) => fault.step === step && left > 0);
    if (planned === undefined) return undefined;
    planned.left -= 1;
    return planned.fault.kind;
  }

  /** A call begins to hang now. */
  hang(): void {
    this.#hung.resolve();
  }

  /** Resolves when a call begins to hang. */
  untilHung(): Promise<void> {
    return this.#hung.promise;
  }

  /** What was planned and did not happen, or failed itself: a scenario that misses its own fault shows nothing. */
  missed(): readonly string[] {
    const faults = this.#faults.filter(({ fault, left }) => left === fault.times).map(({ fault }) => `${fault.kind} ${fault.step}`);
    const acts = this.#interruptions.filter(({ interruption, left }) => left === interruption.times);
    return [...faults, ...acts.map(({ interruption }) => `an act before ${interruption.before}`), ...this.#errors];
  }
}
