import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./run-pipeline.ts', import.meta.url));

/** A pipeline in a process of its own, where it pays for its own garbage only and what the engine has compiled is for it alone. */
export class OwnProcess {
  readonly #child: ChildProcess;
  #told = '';
  #answer = Promise.withResolvers<number>();

  /** `kind` and `which` name one of the pipelines that run-pipeline.ts knows; `amount` is what it is given to read. */
  constructor(kind: string, which: string, amount: object) {
    this.#child = fork(program, [kind, which, JSON.stringify(amount)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#answer.promise.catch(() => undefined);
    this.#child.stderr?.on('data', (text) => {
      this.#told += text;
    });
    this.#child.on('message', (seconds: number) => this.#answer.resolve(seconds));
    this.#child.on('close', () => this.#answer.reject(new Error(`The pipeline ended: ${this.#told}`)));
  }

  /** Runs the pipeline once and answers its processor seconds; throws when the process ends instead. */
  async seconds(): Promise<number> {
    this.#answer = Promise.withResolvers<number>();
    this.#child.send('run');
    return this.#answer.promise;
  }

  /** Ends the process, once. */
  async end(): Promise<void> {
    if (!this.#child.connected) return;
    const gone = once(this.#child, 'exit');
    this.#child.disconnect();
    await gone;
  }
}
