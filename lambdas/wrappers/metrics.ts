import { Metrics } from '@aws-lambda-powertools/metrics';
import { type MetricName, metricNamespace, metricService, metricUnits } from './metric-units.js';

/** Written to the log in the embedded metric format at the end of each call. */
export const metrics = new Metrics({
  namespace: metricNamespace,
  serviceName: metricService,
  defaultDimensions: { environment: process.env.SERVICE_ENVIRONMENT ?? 'dev' },
});

/** Adds to a metric of this call. */
export function measure(name: MetricName, value: number): void {
  metrics.addMetric(name, metricUnits[name], value);
}

/** Counts an execution that ended otherwise than well; its name says of which machine it was. */
export function countEndedExecution(executionName: string): void {
  measure(executionName.includes('-undo-') ? 'UndoExecutionsFailed' : 'TransferExecutionsFailed', 1);
}

/** What a call of a step took, in milliseconds, of the most it may take. */
export function measureStep(step: string, tookMs: number, timeoutSeconds: number): void {
  // Written at once: this dimension is the step's own.
  const single = metrics.singleMetric();
  single.addDimension('step', step);
  single.addMetric('StepDuration', metricUnits.StepDuration, tookMs);
  measure('StepTimeUsedPercent', tookMs / (timeoutSeconds * 10));
}
