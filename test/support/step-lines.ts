import { setTimeout as sleep } from 'node:timers/promises';
import { steps } from '../../lambdas/saga/steps.js';
import { DeployedLogs } from './deployed-logs.js';
import { hangMsMax } from './hang-limit.js';

/** One call of a step, as its Lambda logged its end. */
export interface StepLine {
  readonly step: string;
  readonly transferId: string;
  readonly correlationId?: string;
  readonly message: string;
  /** Of the Lambda's code, as the machine named it. */
  readonly version: string;
}

/** What all the named steps of a transfer logged: a step's line follows the state it wrote, so it is waited for. */
export async function linesOfSteps(
  controlEndpoint: string,
  functionNamePrefix: string,
  transferId: string,
  names: readonly string[],
): Promise<readonly StepLine[]> {
  for (const endBy = Date.now() + hangMsMax; ; await sleep(100)) {
    const lines = await stepLines(controlEndpoint, functionNamePrefix, transferId);
    const logged = new Set(lines.map(({ step }) => step));
    if (names.every((name) => logged.has(name)) || Date.now() >= endBy) return lines;
  }
}

/** What the steps of a transfer have logged so far, whichever Lambda and version they were. */
export async function stepLines(controlEndpoint: string, functionNamePrefix: string, transferId: string): Promise<readonly StepLine[]> {
  const logs = new DeployedLogs(controlEndpoint);
  const texts = await Promise.all(Object.keys(steps).map((step) => logs.textOf(`/aws/lambda/${functionNamePrefix}${step}`)));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.startsWith('{') && line.includes(transferId));
  return lines.map(parseLine).filter((line) => line.message === 'Step finished');
}

function parseLine(line: string): StepLine {
  const { function_arn: arn, ...kept } = JSON.parse(line) as Omit<StepLine, 'version'> & { readonly function_arn: string };
  return { ...kept, version: arn.split(':')[7] ?? '$LATEST' };
}
