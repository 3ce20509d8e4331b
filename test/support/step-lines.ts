import { steps } from '../../lambdas/saga/steps.js';
import { DeployedLogs } from './deployed-logs.js';

/** One call of a step, as its Lambda logged its end. */
export interface StepLine {
  readonly step: string;
  readonly transferId: string;
  readonly correlationId?: string;
  readonly message: string;
  /** Of the Lambda's code, as the machine named it. */
  readonly version: string;
}

/** What the steps of a transfer logged, whichever Lambda and version they were. */
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
