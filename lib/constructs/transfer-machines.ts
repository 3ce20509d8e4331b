import { createHash } from 'node:crypto';
import { Construct } from 'constructs';
import { type StepName, steps } from '../../lambdas/saga/steps.js';
import { type Machine, type MachineName, readMachine } from '../machine/machine.js';
import { refuseBadMachines } from '../machine/machine-lint.js';
import { driverCallerRoleNames, functionNamePrefix, type Settings } from '../settings.js';
import { acknowledge } from './acknowledgement.js';
import { DoorFunction, type DoorFunctionSurroundings, doorRole } from './door-function.js';
import { arnOf, stepVersions } from './run-time-name.js';
import { type BoundFunction, StateMachine } from './state-machine.js';

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
    const { environment } = props.settings;
    const functions = stepFunctions(this, props, releaseOf(machines, props.settings));
    const build = (machineId: string, name: MachineName) => {
      const own = Object.entries(functions).filter(([step]) => steps[step as StepName].machine === name);
      const machine = new StateMachine(this, machineId, {
        namePrefix: `${functionNamePrefix(environment)}${name}`,
        machine: machines[name],
        functions: Object.fromEntries(own),
      });
      acknowledge(machine, 'withoutResourceLevel', environment);
      acknowledge(machine, 'namesBornAtRunTime', environment);
      return machine;
    };
    this.transferMachine = build('TransferOwnership', 'transfer-ownership');
    this.undoMachine = build('UndoTransfer', 'undo-transfer');
  }
}

/** Names the order of steps and the settings: a release that changes nothing else still publishes new versions of the steps. */
function releaseOf(machines: { readonly [name in MachineName]: Machine }, settings: Settings): string {
  return createHash('sha256').update(JSON.stringify({ machines, settings })).digest('hex').slice(0, 12);
}

function stepFunctions(
  scope: Construct,
  surroundings: DoorFunctionSurroundings,
  release: string,
): { readonly [step: string]: BoundFunction } {
  const { accesses, settings } = surroundings;
  const uses = ['tables', 'memberCloud', 'vault'] as const;
  // Member accounts trust this role by name, so every step that reaches them shares it.
  const memberRole = doorRole(scope, 'MemberStepRole', {
    settings,
    uses,
    accesses,
    roleName: driverCallerRoleNames(settings.environment).steps,
  });
  const versions = stepVersions(settings.environment);
  const doors = Object.entries(steps).map(([name, step]) => {
    const shared = step.uses.some((use) => use === 'memberCloud') ? { role: memberRole } : {};
    const row = { ...step, name, entry: `saga/${step.entry}`, environment: { RELEASE: release } };
    const door = new DoorFunction(scope, name, { ...surroundings, ...row, ...shared });
    return [name, { version: door.function.currentVersion, versionsArn: arnOf(String(versions[name])) }] as const;
  });
  return Object.fromEntries(doors);
}
