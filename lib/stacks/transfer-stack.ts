import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type Subscription, subscriptions } from '../../lambdas/events/subscriptions.js';
import { schedules } from '../../lambdas/schedules/schedules.js';
import {
  type Accesses,
  deadLettersAccess,
  eventBusAccess,
  executionsAccess,
  type MachineArns,
  machineArns,
  memberCloudAccess,
  vaultAccess,
} from '../constructs/access.js';
import type { DoorFunctionSurroundings } from '../constructs/door-function.js';
import { deadLetterQueue } from '../constructs/door-queue.js';
import { EventDoor } from '../constructs/event-door.js';
import { identificationAccesses } from '../constructs/identification-access.js';
import { bindSources, ownBus } from '../constructs/own-bus.js';
import { arnOf, runTimeNames } from '../constructs/run-time-name.js';
import { ScheduleDoor } from '../constructs/schedule-door.js';
import { tablesAccess } from '../constructs/tables-access.js';
import { TransferMachines } from '../constructs/transfer-machines.js';
import { functionNamePrefix, type Settings } from '../settings.js';
import type { DataStack } from './data-stack.js';

/** What the transfer stack is built from. */
export interface TransferStackProps extends StackProps {
  readonly settings: Settings;
  /** Folder of the bundled Lambdas. */
  readonly bundle: string;
  readonly data: DataStack;
  /** Folder of the *.asl.yaml files. */
  readonly machinesFolder: string;
}

/** The transfer itself: both machines, their steps, the bus, and everything that answers events and the clock. */
export class TransferStack extends Stack {
  readonly bus: EventBus;
  readonly machines: TransferMachines;
  /** Takes what could not be delivered or was refused. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: TransferStackProps) {
    super(scope, id, props);
    this.bus = ownBus(this, props.settings);
    const surroundings = { settings: props.settings, code: Code.fromAsset(props.bundle) };
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    const stepAccesses = this.stepAccesses(props);
    this.machines = new TransferMachines(this, 'Machines', {
      ...surroundings,
      accesses: stepAccesses,
      machinesFolder: props.machinesFolder,
    });
    const executions = executionsAccess(...this.currentMachineArns(props.settings));
    const eventBus = eventBusAccess(this.bus.eventBusName, this.bus.eventBusArn);
    this.addDoors({ ...surroundings, accesses: { ...stepAccesses, executions, eventBus } }, props.data);
    this.addOutputs(props.settings);
  }

  /** Both machines with those of this release, for whoever begins transfers. */
  private currentMachineArns({ environment }: Settings): [transfer: MachineArns, undo: MachineArns] {
    const [transfer, undo] = machineArns(environment);
    const { transferMachine, undoMachine } = this.machines;
    return [
      { ...transfer, machine: transferMachine.stateMachine.stateMachineArn },
      { ...undo, machine: undoMachine.stateMachine.stateMachineArn },
    ];
  }

  private stepAccesses({ settings, data }: TransferStackProps): Accesses {
    const { driverRole, vaultSecret } = runTimeNames(settings.environment);
    return {
      tables: tablesAccess(data.tables, data.tableKey?.keyArn, 'business'),
      memberCloud: memberCloudAccess(settings.memberEndpointUrl, settings.callTimeoutSeconds, arnOf(driverRole)),
      vault: vaultAccess(data.vaultKey.keyArn, arnOf(vaultSecret)),
      ...identificationAccesses(settings, data.identification),
    };
  }

  private addDoors(given: DoorFunctionSurroundings, data: DataStack): void {
    const { deadLetters } = this;
    const accesses = {
      ...given.accesses,
      tables: tablesAccess(data.tables, data.tableKey?.keyArn, 'business-and-answers'),
      deadLetters: deadLettersAccess(deadLetters.queueUrl, deadLetters.queueArn),
    };
    const surroundings = { ...given, accesses };
    const sources = {
      bus: this.bus,
      transfersTable: data.tables.transfers,
      machineArnPrefixes: machineArns(surroundings.settings.environment).map(({ releases }) => releases.slice(0, -1)),
      identification: data.identification,
      deadLetters,
    };
    new CfnOutput(this, 'DeadLetterQueueUrl', { value: deadLetters.queueUrl });
    for (const [name, row] of Object.entries<Subscription>(subscriptions)) {
      const door = new EventDoor(this, name, { ...surroundings, row, sources });
      if (row.uses.includes('eventBus')) bindSources(this.bus, door.role, surroundings.settings);
    }
    for (const [name, row] of Object.entries(schedules)) new ScheduleDoor(this, name, { ...surroundings, row });
  }

  private addOutputs(settings: Settings): void {
    const { transferMachine, undoMachine } = this.machines;
    new CfnOutput(this, 'EventBusName', { value: this.bus.eventBusName });
    new CfnOutput(this, 'TransferMachineArn', { value: transferMachine.stateMachine.stateMachineArn });
    new CfnOutput(this, 'UndoMachineArn', { value: undoMachine.stateMachine.stateMachineArn });
    new CfnOutput(this, 'FunctionNamePrefix', { value: functionNamePrefix(settings.environment) });
  }
}
