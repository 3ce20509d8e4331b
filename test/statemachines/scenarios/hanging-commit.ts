import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { expect } from '@jest/globals';
import { readTransfer } from '../../../domain/transfer/transfer-store.js';
import { localClient } from '../../../scripts/local/local-client.js';
import type { Scenario, Scene } from '../scenario.js';
import { undoneUnsaid } from './tries.js';

function executionArn({ stage, sale }: Scene): string {
  return `${stage.cloud.output('TransferMachineArn').replace(':stateMachine:', ':execution:')}:${sale.transferId}`;
}

async function stopExecution(scene: Scene): Promise<void> {
  await scene.stage.machines.send(new StopExecutionCommand({ executionArn: executionArn(scene) }));
}

/**
 * The router is told that the execution has timed out while a step of it is still on its way; only then the execution is ended.
 * Told by its queue's message: the local engine never times an execution out, and its bus takes no event in the cloud's own name.
 */
async function tellTimedOut(scene: Scene): Promise<void> {
  const { cloud, ports } = scene.stage;
  const detail = { executionArn: executionArn(scene), name: scene.sale.transferId, status: 'TIMED_OUT' };
  const Payload = JSON.stringify({ Records: [{ messageId: '1', body: JSON.stringify({ detail }) }] });
  const router = new InvokeCommand({ FunctionName: `${cloud.output('FunctionNamePrefix')}RouteEndedExecution`, Payload });
  const { FunctionError } = await new LambdaClient(localClient(cloud.controlEndpoint)).send(router);
  if (FunctionError !== undefined) throw new Error(`The router failed: ${FunctionError}`);
  expect((await readTransfer(ports.tables, scene.sale.transferId)).status).not.toBe('preparing');
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
