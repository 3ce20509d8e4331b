/** The two machines. */
export type Machine = 'transfer-ownership' | 'undo-transfer';

/** Input of both state machines; ids and indexes only (limit 262,144 bytes). */
export interface ExecutionInput {
  readonly transferId: string;
  /** Of the request that led to the transfer, so that its executions are found by it; the steps read it from the transfer. */
  readonly correlationId: string;
  readonly epoch: number;
  readonly attempt: number;
  /** 0, 1, … one for each batch of the manifest. */
  readonly batches: readonly number[];
}

/** Which release of each machine a transfer runs on; what the names look like is the adapter's. */
export type MachineReleases = { readonly [machine in Machine]: string };

/** Names one execution. */
export interface ExecutionName {
  readonly machine: Machine;
  readonly name: string;
  /** The releases that the transfer began with; absent means those of now. */
  readonly releases?: MachineReleases | undefined;
}

/** Starts and looks at executions of the two machines. Throws ThrottledError (retryable). */
export interface Executions {
  /** The releases on which a transfer that begins now runs to its end. */
  releases(): Promise<MachineReleases>;
  /** Safe twice: a name that exists, running or closed, counts as started. */
  start(execution: ExecutionName, input: ExecutionInput): Promise<void>;
  /** `absent` when no execution ever had that name. */
  stateOf(execution: ExecutionName): Promise<'running' | 'ended' | 'absent'>;
}
