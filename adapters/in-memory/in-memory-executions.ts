import type { ExecutionInput, ExecutionName, Executions, Machine, MachineReleases } from '../../domain/ports/executions.js';

/** One started execution. */
export interface StartedExecution {
  readonly machine: Machine;
  readonly name: string;
  readonly input: ExecutionInput;
  /** The machine of this release runs it. */
  readonly release: string;
}

/** Executions that are only written down; a name counts once. */
export class InMemoryExecutions implements Executions {
  readonly started: StartedExecution[] = [];
  /** Names of executions that no longer run. */
  readonly ended = new Set<string>();
  /** What is deployed; a test deploys by setting it. */
  deployed: MachineReleases = { 'transfer-ownership': 'transfer-ownership-1', 'undo-transfer': 'undo-transfer-1' };

  async releases(): Promise<MachineReleases> {
    return this.deployed;
  }

  async start(execution: ExecutionName, input: ExecutionInput): Promise<void> {
    if (this.#find(execution) !== undefined) return;
    const { machine, name } = execution;
    this.started.push({ machine, name, input, release: this.#releaseOf(execution) });
  }

  async stateOf(execution: ExecutionName): Promise<'running' | 'ended' | 'absent'> {
    if (this.#find(execution) === undefined) return 'absent';
    return this.ended.has(execution.name) ? 'ended' : 'running';
  }

  /** A name is taken within one machine of one release. */
  #find(execution: ExecutionName): StartedExecution | undefined {
    return this.started.find((one) => one.name === execution.name && one.release === this.#releaseOf(execution));
  }

  #releaseOf({ machine, releases }: ExecutionName): string {
    return (releases ?? this.deployed)[machine];
  }
}
