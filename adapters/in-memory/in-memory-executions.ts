import type { ExecutionInput, Executions, Machine } from '../../domain/ports/executions.js';

/** One started execution. */
export interface StartedExecution {
  readonly machine: Machine;
  readonly name: string;
  readonly input: ExecutionInput;
}

/** Executions that are only written down; a name counts once. */
export class InMemoryExecutions implements Executions {
  readonly started: StartedExecution[] = [];
  /** Names of executions that no longer run. */
  readonly ended = new Set<string>();

  async start(machine: Machine, name: string, input: ExecutionInput): Promise<void> {
    if (this.started.some((execution) => execution.machine === machine && execution.name === name)) return;
    this.started.push({ machine, name, input });
  }

  async stateOf(machine: Machine, name: string): Promise<'running' | 'ended' | 'absent'> {
    const known = this.started.some((execution) => execution.machine === machine && execution.name === name);
    if (!known) return 'absent';
    return this.ended.has(name) ? 'ended' : 'running';
  }
}
