/** The two machines. */
export type Machine = 'transfer-ownership' | 'undo-transfer';

/** Input of both state machines; ids and indexes only (limit 262,144 bytes). */
export interface ExecutionInput {
  readonly transferId: string;
  readonly epoch: number;
  readonly attempt: number;
  /** 0, 1, … one for each batch of the manifest. */
  readonly batches: readonly number[];
}

/** Starts and looks at executions of the two machines. Throws ThrottledError (retryable). */
export interface Executions {
  /** Safe twice: a name that exists, running or closed, counts as started. */
  start(machine: Machine, name: string, input: ExecutionInput): Promise<void>;
  /** `absent` when no execution ever had that name. */
  stateOf(machine: Machine, name: string): Promise<'running' | 'ended' | 'absent'>;
}
