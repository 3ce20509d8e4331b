import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { transferExecutionName, undoExecutionName } from '../../domain/transfer/execution-name.js';
import type { MachineName } from '../../lib/machine/machine.js';
import type { ScenarioStage } from './scenario-stage.js';

/** One execution of a machine, as the engine tells it. */
export interface Run {
  readonly machine: MachineName;
  readonly transferId: string;
  readonly name: string;
  readonly status: string;
  readonly epoch: number;
  readonly attempt: number;
  readonly events: readonly HistoryEvent[];
}

const runsMax = 10;
const endSeconds = 10;

/** Every execution of a transfer, forward attempts and then undos, once each has ended. */
export async function runsOf(stage: ScenarioStage, transferId: string): Promise<readonly Run[]> {
  const forward = (attempt: number) =>
    ({ machine: 'transfer-ownership', name: transferExecutionName(transferId, attempt), epoch: 1, attempt }) as const;
  const undo = (count: number) =>
    ({ machine: 'undo-transfer', name: undoExecutionName(transferId, count + 1), epoch: count + 1, attempt: 1 }) as const;
  return [...(await runsWhile(stage, transferId, forward)), ...(await runsWhile(stage, transferId, undo))];
}

type NamedRun = Pick<Run, 'machine' | 'name' | 'epoch' | 'attempt'>;

/** The executions with these names, from number 1 until there is none. */
async function runsWhile(
  { cloud, machines }: ScenarioStage,
  transferId: string,
  named: (count: number) => NamedRun,
): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let count = 1; count <= runsMax; count += 1) {
    const one = named(count);
    const machineArn = cloud.output(one.machine === 'undo-transfer' ? 'UndoMachineArn' : 'TransferMachineArn');
    const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${one.name}`;
    const status = await endOf(machines, executionArn);
    if (status === undefined) break;
    runs.push({ ...one, transferId, status, events: await historyOf(machines, executionArn) });
  }
  return runs;
}

async function endOf(machines: SFNClient, executionArn: string): Promise<string | undefined> {
  for (const endBy = Date.now() + endSeconds * 1_000; ; await sleep(50)) {
    const status = await statusOf(machines, executionArn);
    if (status !== 'RUNNING') return status;
    if (Date.now() > endBy) throw new Error(`${executionArn} still runs ${endSeconds} s after its transfer has ended.`);
  }
}

async function statusOf(machines: SFNClient, executionArn: string): Promise<string | undefined> {
  try {
    return (await machines.send(new DescribeExecutionCommand({ executionArn }))).status;
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
}

async function historyOf(machines: SFNClient, executionArn: string): Promise<readonly HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await machines.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000, nextToken }));
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return events;
}
