import type { Instant } from '../../ports/clock.js';

/** Where a run of identification is: waiting, reading log objects, merging days and scoring, or at its end. */
export const identificationStatuses = ['queued', 'reading', 'merging', 'completed', 'failed'] as const;
export type IdentificationStatus = (typeof identificationStatuses)[number];

/** The longest period of one run. */
export const identificationDaysMax = 400;

/** What became of log lines, summed over files. */
export interface LineCounts {
  readonly read: number;
  readonly used: number;
  readonly silent: { readonly [reason: string]: number };
  readonly unreadable: { readonly [reason: string]: number };
}

/** A run of identification for one customer; item `marketplace/<idn>/identification`. */
export interface Identification {
  readonly identificationId: string;
  readonly customerId: string;
  readonly status: IdentificationStatus;
  /** The period whose logs are read, half-open; days that it touches count whole. */
  readonly from: Instant;
  readonly to: Instant;
  readonly awsAccountIds: readonly string[];
  readonly requestedAt: Instant;
  /** When somebody last worked on it. */
  readonly movedAt: Instant;
  /** When one more log object had been read. */
  readonly progressAt?: Instant;
  /** Counts the changes: each is made on the condition that nobody made one meanwhile. */
  readonly turn: number;
  readonly completedAt?: Instant;
  readonly filesTotal: number;
  readonly filesRead: number;
  readonly daysTotal: number;
  readonly daysMerged: number;
  readonly lines: LineCounts;
  readonly resourceCount: number;
  readonly solutionCount?: number;
  readonly weightsVersion?: string;
  readonly statisticsVersion?: string;
  readonly failure?: { readonly code: string; readonly message: string };
}

/** A run that nobody has worked on yet. */
export function newIdentification(
  given: Pick<Identification, 'identificationId' | 'customerId' | 'from' | 'to' | 'awsAccountIds' | 'requestedAt'>,
): Identification {
  return {
    ...given,
    status: 'queued',
    movedAt: given.requestedAt,
    turn: 0,
    filesTotal: 0,
    filesRead: 0,
    daysTotal: 0,
    daysMerged: 0,
    lines: { read: 0, used: 0, silent: {}, unreadable: {} },
    resourceCount: 0,
  };
}

/** True for a run that will not come further. */
export function isEnded({ status }: Pick<Identification, 'status'>): boolean {
  return status === 'completed' || status === 'failed';
}
