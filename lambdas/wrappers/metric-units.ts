/** Namespace of every metric of the service. */
export const metricNamespace = 'Conveyance';

/** Value of the dimension `service`; beside it stands `environment`, and `step` where it says so: no dimension grows with use. */
export const metricService = 'conveyance';

/** Every metric of the service by name, with its unit. */
export const metricUnits = {
  /** One for each event of the name that was published. */
  TransfersCommitted: 'Count',
  TransfersCompleted: 'Count',
  TransfersUndone: 'Count',
  TransfersNeedingOperator: 'Count',
  /** Age of the oldest event of a call when it was published. */
  OldestUndeliveredEventSeconds: 'Seconds',
  /** Events that became dead letters because they are refused for good. */
  RefusedEvents: 'Count',
  /** Executions that failed, timed out or were aborted, of any release. */
  TransferExecutionsFailed: 'Count',
  UndoExecutionsFailed: 'Count',
  /** How long one call of a step took; with the dimension `step`. */
  StepDuration: 'Milliseconds',
  /** The part of its time limit that a call of any step used up. */
  StepTimeUsedPercent: 'Percent',
  /** What the ledger is wrong by, over all currencies, in minor units; 0 in a sound ledger. */
  LedgerImbalanceMinor: 'Count',
} as const;

/** One of them. */
export type MetricName = keyof typeof metricUnits;
