import { Construct } from 'constructs';
import { type StepName, steps } from '../../lambdas/saga/steps.js';
import { type MachineName, readMachine } from '../machine/machine.js';
import { refuseBadMachines } from '../machine/machine-lint.js';
import { driverCallerRoleNames, functionNamePrefix } from '../settings.js';
import { acknowledge } from './acknowledgement.js';
import { DoorFunction, type DoorFunctionSurroundings, doorRole } from './door-function.js';
import { StateMachine } from './state-machine.js';

/** Both machines and the Lambda of every step. */
export class TransferMachines extends Construct {
  readonly transferMachine: StateMachine;
  readonly undoMachine: StateMachine;

  constructor(scope: Construct, id: string, props: DoorFunctionSurroundings & { readonly machinesFolder: string }) {
    super(scope, id);
    const machines = {
      'transfer-ownership': readMachine('transfer-ownership', props.machinesFolder),
      'undo-transfer': readMachine('undo-transfer', props.machinesFolder),
    };
    refuseBadMachines(machines, steps);
    const functions = stepFunctions(this, props);
    const build = (machineId: string, name: MachineName) =>
      new StateMachine(this, machineId, {
        stateMachineName: `${functionNamePrefix(props.settings.environment)}${name}`,
        machine: machines[name],
        functions: Object.fromEntries(
          Object.entries(functions)
            .filter(([step]) => steps[step as StepName].machine === name)
            .map(([step, door]) => [step, door.function]),
        ),
      });
    this.transferMachine = build('TransferOwnership', 'transfer-ownership');
    this.undoMachine = build('UndoTransfer', 'undo-transfer');
    for (const machine of [this.transferMachine, this.undoMachine]) acknowledge(machine, 'machineLogDelivery', props.settings.environment);
  }
}

function stepFunctions(scope: Construct, surroundings: DoorFunctionSurroundings): { readonly [step: string]: DoorFunction } {
  const { accesses, settings } = surroundings;
  const uses = ['tables', 'memberCloud', 'vault'] as const;
  // Member accounts trust this role by name, so every step that reaches them shares it.
  const memberRole = doorRole(scope, 'MemberStepRole', {
    settings,
    uses,
    accesses,
    roleName: driverCallerRoleNames(settings.environment).steps,
  });
  const doors = Object.entries(steps).map(([name, step]) => {
    const shared = step.uses.some((use) => use === 'memberCloud') ? { role: memberRole } : {};
    return [name, new DoorFunction(scope, name, { ...surroundings, ...step, ...shared, name, entry: `saga/${step.entry}` })] as const;
  });
  return Object.fromEntries(doors);
}
