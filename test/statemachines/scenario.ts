import type { Transfer } from '../../domain/transfer/transfer.js';
import type { StepName } from '../../lambdas/saga/steps.js';
import type { Reading } from '../../scripts/demo/read-cloud.js';
import type { Fault, Interruption } from '../support/scenario-fault.js';
import type { ScenarioSale } from '../support/scenario-sale.js';
import type { ScenarioStage } from '../support/scenario-stage.js';

/** One sale on the stage, as those who interfere with it see it. */
export interface Scene {
  readonly stage: ScenarioStage;
  readonly sale: ScenarioSale;
}

/** How a transfer stands when nothing moves it any more. */
export interface End extends Pick<Transfer, 'status' | 'needsOperatorFrom'> {
  readonly failure?: Reason;
  readonly operatorFailure?: Reason;
}

/** The step that failed, and its code. */
export interface Reason {
  readonly step: string;
  readonly code: string;
}

/** One row of the scenario tables: what goes wrong, and where it must end. */
export interface Scenario {
  readonly name: string;
  readonly faults?: readonly Fault[];
  /** What others do while the transfer runs. */
  readonly meanwhile?: (scene: Scene) => readonly Interruption[];
  /** Once a step hangs. */
  readonly whileHung?: (scene: Scene) => Promise<void>;
  /** How the purchase is made, when not by the use case behind the HTTP door; answers the transfer's id. */
  readonly buy?: (scene: Scene) => Promise<string>;
  readonly ends: End;
  /** How many executions of transfer-ownership and of undo-transfer it took, before any operator. */
  readonly runs: readonly [forward: number, undo: number];
  /** Where it ends after an operator has sent it back. */
  readonly resumed?: End;
  /** A call of this step that arrives when all is over: refused, and nothing changes. */
  readonly late?: StepName;
  /** What others changed for good, on top of what the product must have left. */
  readonly others?: (expected: Reading, scene: Scene) => Reading;
}
