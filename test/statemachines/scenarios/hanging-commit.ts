import { setTimeout as sleep } from 'node:timers/promises';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { readTransfer } from '../../../domain/transfer/transfer-store.js';
import type { Scenario, Scene } from '../scenario.js';
import { undoneUnsaid } from './tries.js';

function executionArn({ stage, sale }: Scene): string {
  return `${stage.cloud.output('TransferMachineArn').replace(':stateMachine:', ':execution:')}:${sale.transferId}`;
}

async function stopExecution(scene: Scene): Promise<void> {
  await scene.stage.machines.send(new StopExecutionCommand({ executionArn: executionArn(scene) }));
}

/** The engine says that the execution has timed out while a step of it is still on its way: the local one never does so by itself. It is ended only once that was heard. */
async function tellTimedOut(scene: Scene): Promise<void> {
  const detail = {
    executionArn: executionArn(scene),
    stateMachineArn: scene.stage.cloud.output('TransferMachineArn'),
    name: scene.sale.transferId,
    status: 'TIMED_OUT',
  };
  const Detail = JSON.stringify(detail);
  await scene.stage.events.send(
    new PutEventsCommand({ Entries: [{ Source: 'aws.states', DetailType: 'Step Functions Execution Status Change', Detail }] }),
  );
  while ((await readTransfer(scene.stage.ports.tables, scene.sale.transferId)).status === 'preparing') await sleep(50);
  await stopExecution(scene);
}

/** The commit hangs until its execution is ended from outside: judged by what is written, not by what was heard. */
export const hangingCommit: readonly Scenario[] = [
  {
    name: 'the commit hangs without having landed, the execution is stopped, and the commit arrives when all is undone',
    faults: [{ step: 'CommitTransfer', kind: 'hang', times: 1 }],
    whileHung: stopExecution,
    ends: undoneUnsaid,
    runs: [1, 1],
    late: 'CommitTransfer',
  },
  {
    name: 'the commit hangs, having landed, and the execution is stopped',
    faults: [{ step: 'CommitTransfer', kind: 'hang-after', times: 1 }],
    whileHung: stopExecution,
    ends: { status: 'completed' },
    runs: [2, 0],
    late: 'CommitTransfer',
  },
  {
    name: 'the commit hangs without having landed, and the execution times out',
    faults: [{ step: 'CommitTransfer', kind: 'hang', times: 1 }],
    whileHung: tellTimedOut,
    ends: undoneUnsaid,
    runs: [1, 1],
    late: 'CommitTransfer',
  },
  {
    name: 'staging hangs, having landed, and the execution is stopped',
    faults: [{ step: 'StageAccess', kind: 'hang-after', times: 1 }],
    whileHung: stopExecution,
    ends: undoneUnsaid,
    runs: [1, 1],
    late: 'StageAccess',
  },
];
