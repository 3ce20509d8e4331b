import type { TransferStatus } from '../../domain/transfer/transfer.js';
import type { Use } from '../wrappers/environment.js';

/** One state of a machine that runs a Lambda. */
export interface Step {
  readonly machine: 'transfer-ownership' | 'undo-transfer';
  /** Handler file without extension, beside this table. */
  readonly entry: string;
  /** True when it runs once for each batch of the manifest. */
  readonly perBatch: boolean;
  /** The statuses in which the step may act (its fence). */
  readonly during: readonly TransferStatus[];
  /** The rung of undo-transfer that takes it back; `none` where nothing was changed or nothing can be. */
  readonly undo: string | 'none';
  readonly timeoutSeconds: number;
  /** True when a repeated run acts again although its effect is in the log (reads and repeatable switches). */
  readonly rerun: boolean;
  readonly uses: readonly Use[];
}

const forward = { machine: 'transfer-ownership', perBatch: false, undo: 'none', timeoutSeconds: 60, rerun: false } as const;
const rung = { machine: 'undo-transfer', perBatch: false, during: ['undoing'], undo: 'none', timeoutSeconds: 60, rerun: false } as const;

/** Every Lambda state of both machines: the machine, CDK, the step wrapper and the reference read this. Order of steps is in statemachines/. */
export const steps = {
  CheckTransfer: { ...forward, entry: 'check-transfer', during: ['preparing', 'completing'], rerun: true, uses: ['tables'] },
  IdentifyResources: { ...forward, entry: 'identify-resources', during: ['preparing'], rerun: true, uses: ['tables', 'indexes'] },
  LockResources: {
    ...forward,
    entry: 'lock-resources',
    perBatch: true,
    during: ['preparing'],
    undo: 'UnlockResources',
    timeoutSeconds: 120,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  CheckBlockers: {
    ...forward,
    entry: 'check-blockers',
    perBatch: true,
    during: ['preparing'],
    rerun: true,
    timeoutSeconds: 120,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  HoldFunds: { ...forward, entry: 'hold-funds', during: ['preparing'], undo: 'ReleaseFunds', uses: ['tables'] },
  StageAccess: {
    ...forward,
    entry: 'stage-access',
    perBatch: true,
    during: ['preparing'],
    undo: 'UnstageAccess',
    timeoutSeconds: 300,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  RotateCredentials: {
    ...forward,
    entry: 'rotate-credentials',
    perBatch: true,
    during: ['preparing'],
    undo: 'DiscardCredentials',
    timeoutSeconds: 120,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  RecheckResources: {
    ...forward,
    entry: 'recheck-resources',
    perBatch: true,
    during: ['preparing'],
    rerun: true,
    timeoutSeconds: 120,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  CommitTransfer: { ...forward, entry: 'commit-transfer', during: ['preparing'], rerun: true, uses: ['tables'] },
  SwitchAccess: {
    ...forward,
    entry: 'switch-access',
    perBatch: true,
    during: ['completing'],
    rerun: true,
    timeoutSeconds: 300,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  VerifyAccess: {
    ...forward,
    entry: 'verify-access',
    perBatch: true,
    during: ['completing'],
    rerun: true,
    timeoutSeconds: 300,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  SettleFunds: { ...forward, entry: 'settle-funds', during: ['completing'], uses: ['tables'] },
  AnnounceTransfer: { ...forward, entry: 'announce-transfer', during: ['completing'], rerun: true, uses: ['tables'] },
  FindLastLease: { ...rung, entry: 'find-last-lease', rerun: true, uses: ['tables'] },
  DiscardCredentials: {
    ...rung,
    entry: 'discard-credentials',
    perBatch: true,
    timeoutSeconds: 120,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  UnstageAccess: { ...rung, entry: 'unstage-access', perBatch: true, timeoutSeconds: 300, uses: ['tables', 'memberCloud', 'vault'] },
  ReleaseFunds: { ...rung, entry: 'release-funds', uses: ['tables'] },
  UnlockResources: { ...rung, entry: 'unlock-resources', perBatch: true, timeoutSeconds: 120, uses: ['tables', 'memberCloud', 'vault'] },
  CompareResources: {
    ...rung,
    entry: 'compare-resources',
    perBatch: true,
    rerun: true,
    timeoutSeconds: 120,
    uses: ['tables', 'memberCloud', 'vault'],
  },
  FinishUndo: { ...rung, entry: 'finish-undo', rerun: true, uses: ['tables'] },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
