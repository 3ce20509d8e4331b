import { createContext, Script } from 'node:vm';

/** Starts what the context holds: the engine ends a script, and all that it calls, when its time is up. */
const start = new Script('act()');

/**
 * Runs decoders that a forged file may keep busy for ever, on this thread, so that it works alike wherever the code runs and however it is
 * bundled. All runs of one watch share its milliseconds; whoever uses them up gets an error.
 */
export class DecodeWatch {
  readonly #holder: { act: () => void } = { act: () => undefined };
  readonly #context = createContext(this.#holder);

  constructor(private leftMs: number) {}

  /** The answer of `act`; throws what it throws, or that it takes too long. */
  run<T>(act: () => T): T {
    const answers: T[] = [];
    const begun = performance.now();
    this.#holder.act = () => void answers.push(act());
    start.runInContext(this.#context, { timeout: Math.max(1, Math.ceil(this.leftMs)) });
    this.leftMs -= performance.now() - begun;
    return answers[0] as T;
  }
}
