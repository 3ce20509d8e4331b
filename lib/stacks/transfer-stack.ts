import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { subscriptions } from '../../lambdas/events/subscriptions.js';
import { schedules } from '../../lambdas/schedules/schedules.js';
import { type Accesses, eventBusAccess, executionsAccess, type MachineArns, memberCloudAccess, vaultAccess } from '../constructs/access.js';
import type { DoorFunctionSurroundings } from '../constructs/door-function.js';
import { deadLetterQueue } from '../constructs/door-queue.js';
import { EventDoor } from '../constructs/event-door.js';
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

  constructor(scope: Construct, id: string, props: TransferStackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'Bus', { eventBusName: `${functionNamePrefix(props.settings.environment)}events` });
    const surroundings = { settings: props.settings, code: Code.fromAsset(props.bundle) };
    const stepAccesses = this.stepAccesses(props);
    this.machines = new TransferMachines(this, 'Machines', {
      ...surroundings,
      accesses: stepAccesses,
      machinesFolder: props.machinesFolder,
    });
    const executions = executionsAccess(...this.machineArns(props.settings));
    const eventBus = eventBusAccess(this.bus.eventBusName, this.bus.eventBusArn);
    this.addDoors({ ...surroundings, accesses: { ...stepAccesses, executions, eventBus } }, props.data);
    this.addOutputs(props.settings);
  }

  /** Both machines, for whoever starts executions. */
  machineArns(settings: Settings): [transfer: MachineArns, undo: MachineArns] {
    const { transferExecution, undoExecution } = runTimeNames(settings.environment);
    return [
      { machine: this.machines.transferMachine.stateMachine.stateMachineArn, executions: arnOf(transferExecution) },
      { machine: this.machines.undoMachine.stateMachine.stateMachineArn, executions: arnOf(undoExecution) },
    ];
  }

  private stepAccesses({ settings, data }: TransferStackProps): Accesses {
    const { driverRole, vaultSecret } = runTimeNames(settings.environment);
    return {
      tables: tablesAccess(data.tables, data.tableKey?.keyArn, 'business'),
      memberCloud: memberCloudAccess(settings.memberEndpointUrl, settings.callTimeoutSeconds, arnOf(driverRole)),
      vault: vaultAccess(data.vaultKey.keyArn, arnOf(vaultSecret)),
    };
  }

  private addDoors(surroundings: DoorFunctionSurroundings, data: DataStack): void {
    const sources = {
      bus: this.bus,
      transfersTable: data.tables.transfers,
      machineArns: this.machineArns(surroundings.settings).map(({ machine }) => machine),
      deadLetters: deadLetterQueue(this, 'DeadLetters'),
    };
    new CfnOutput(this, 'DeadLetterQueueUrl', { value: sources.deadLetters.queueUrl });
    for (const [name, row] of Object.entries(subscriptions)) new EventDoor(this, name, { ...surroundings, row, sources });
    for (const [name, row] of Object.entries(schedules)) new ScheduleDoor(this, name, { ...surroundings, row });
  }

  private addOutputs(settings: Settings): void {
    const [transfer, undo] = this.machineArns(settings);
    new CfnOutput(this, 'EventBusName', { value: this.bus.eventBusName });
    new CfnOutput(this, 'TransferMachineArn', { value: transfer.machine });
    new CfnOutput(this, 'UndoMachineArn', { value: undo.machine });
    new CfnOutput(this, 'FunctionNamePrefix', { value: functionNamePrefix(settings.environment) });
  }
}
