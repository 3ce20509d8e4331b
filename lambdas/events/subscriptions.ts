import type { EventType } from '../../domain/events/event-envelope.js';
import type { Use } from '../wrappers/environment.js';

/** One way in by event. */
export interface Subscription {
  /** Handler file without extension, beside this table. */
  readonly entry: string;
  readonly from:
    | { readonly kind: 'table-stream'; readonly table: 'transfers'; readonly pkPrefix: string }
    | { readonly kind: 'own-bus'; readonly types: readonly EventType[] }
    /** Whatever is on the own bus and its source may not send. */
    | { readonly kind: 'forged' }
    /** Log objects that arrive in the bucket of identification, and those that a run finds there. */
    | { readonly kind: 'log-objects' }
    /** Runs of identification that have work to do. */
    | { readonly kind: 'identification-runs' }
    | { readonly kind: 'ended-executions'; readonly statuses: readonly ('FAILED' | 'TIMED_OUT' | 'ABORTED')[] };
  readonly timeoutSeconds: number;
  /** Megabytes of memory, and with it share of a processor; absent: as every other Lambda. */
  readonly memoryMegabytes?: number;
  readonly uses: readonly Use[];
}

/** Every way in by event: CDK makes its rule, dead-letter queue and grants from a row. */
export const subscriptions = {
  PublishOutbox: {
    entry: 'publish-outbox',
    from: { kind: 'table-stream', table: 'transfers', pkPrefix: 'outbox#' },
    timeoutSeconds: 30,
    uses: ['eventBus', 'deadLetters'],
  },
  StartTransfer: {
    entry: 'start-transfer',
    from: { kind: 'own-bus', types: ['Purchase Accepted'] },
    timeoutSeconds: 30,
    uses: ['tables', 'executions', 'deadLetters'],
  },
  RequestPurchase: {
    entry: 'request-purchase',
    from: { kind: 'own-bus', types: ['Purchase Requested'] },
    timeoutSeconds: 30,
    uses: ['tables', 'indexes', 'deadLetters'],
  },
  RefuseForged: {
    entry: 'refuse-forged',
    from: { kind: 'forged' },
    timeoutSeconds: 10,
    uses: ['deadLetters'],
  },
  RouteEndedExecution: {
    entry: 'route-ended-execution',
    from: { kind: 'ended-executions', statuses: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
    timeoutSeconds: 30,
    uses: ['tables', 'executions', 'deadLetters'],
  },
  TakeLogObject: {
    entry: 'take-log-object',
    from: { kind: 'log-objects' },
    timeoutSeconds: 300,
    memoryMegabytes: 1_769,
    uses: ['objects', 'deadLetters'],
  },
  ContinueIdentification: {
    entry: 'continue-identification',
    from: { kind: 'identification-runs' },
    timeoutSeconds: 900,
    memoryMegabytes: 3_008,
    uses: ['tables', 'objects', 'identificationWork', 'memberCloud', 'vault', 'deadLetters'],
  },
} as const satisfies Record<string, Subscription>;

export type SubscriptionName = keyof typeof subscriptions;
