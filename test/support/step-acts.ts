import { holdFunds } from '../../domain/ledger/hold-funds.js';
import { releaseFunds } from '../../domain/ledger/release-funds.js';
import { settleFunds } from '../../domain/ledger/settle-funds.js';
import type { Ports } from '../../domain/ports/ports.js';
import { announceTransfer } from '../../domain/transfer/announce-transfer.js';
import { checkBlockers } from '../../domain/transfer/check-blockers.js';
import { checkTransfer } from '../../domain/transfer/check-transfer.js';
import { commitTransfer } from '../../domain/transfer/commit-transfer.js';
import { compareResources } from '../../domain/transfer/compare-resources.js';
import { discardCredentials } from '../../domain/transfer/discard-credentials.js';
import { findLastLease } from '../../domain/transfer/find-last-lease.js';
import { finishUndo } from '../../domain/transfer/finish-undo.js';
import { identifyResources } from '../../domain/transfer/identify-resources.js';
import { lockResources } from '../../domain/transfer/lock-resources.js';
import { recheckResources } from '../../domain/transfer/recheck-resources.js';
import { rotateCredentials } from '../../domain/transfer/rotate-credentials.js';
import { stageAccess } from '../../domain/transfer/stage-access.js';
import type { BatchWork } from '../../domain/transfer/step-work.js';
import { switchAccess } from '../../domain/transfer/switch-access.js';
import { unlockResources } from '../../domain/transfer/unlock-resources.js';
import { unstageAccess } from '../../domain/transfer/unstage-access.js';
import { verifyAccess } from '../../domain/transfer/verify-access.js';
import type { StepName } from '../../lambdas/saga/steps.js';

/** What the steps of both machines need of the outside. */
export type SagaPorts = Pick<Ports, 'tables' | 'clock' | 'memberCloud' | 'vault' | 'objects'>;

/** The use case behind a step. */
export type StepAct = (ports: SagaPorts, work: BatchWork) => Promise<unknown>;

/** Both machines' use cases, each in the order of its YAML. */
export const stepActs: Record<StepName, StepAct> = {
  CheckTransfer: checkTransfer,
  IdentifyResources: identifyResources,
  LockResources: lockResources,
  CheckBlockers: checkBlockers,
  HoldFunds: (ports, { transfer }) => holdFunds(ports, transfer),
  StageAccess: stageAccess,
  RotateCredentials: rotateCredentials,
  RecheckResources: recheckResources,
  CommitTransfer: commitTransfer,
  SwitchAccess: switchAccess,
  VerifyAccess: verifyAccess,
  SettleFunds: async (ports, { transfer }) => void (await settleFunds(ports, transfer)),
  AnnounceTransfer: announceTransfer,
  FindLastLease: findLastLease,
  DiscardCredentials: discardCredentials,
  UnstageAccess: unstageAccess,
  ReleaseFunds: (ports, { transfer }) => releaseFunds(ports, transfer),
  UnlockResources: unlockResources,
  CompareResources: compareResources,
  FinishUndo: finishUndo,
};
