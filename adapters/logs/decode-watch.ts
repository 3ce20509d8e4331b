import { createContext, Script } from 'node:vm';
import { ConveyanceError } from '../../domain/errors.js';

/** Decoders used up the time that they were given. */
export class DecodeTimeError extends ConveyanceError {
  readonly code = 'DecodeTime';
}

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

  /** The answer of `act`; throws what it throws, or DecodeTimeError. */
  run<T>(act: () => T): T {
    const answers: T[] = [];
    const begun = performance.now();
    this.#holder.act = () => void answers.push(act());
    try {
      start.runInContext(this.#context, { timeout: Math.max(1, Math.ceil(this.leftMs)) });
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new DecodeTimeError('Decoding takes too long.', { cause: error }) : error;
    }
    this.leftMs -= performance.now() - begun;
    return answers[0] as T;
  }
}
