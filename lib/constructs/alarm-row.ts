import { Duration } from 'aws-cdk-lib';
import { Metric, type MetricProps } from 'aws-cdk-lib/aws-cloudwatch';
import { schedules } from '../../lambdas/schedules/schedules.js';
import { type MetricName, metricNamespace, metricService } from '../../lambdas/wrappers/metric-units.js';
import { functionNamePrefix, type Settings } from '../settings.js';

/** One thing that a person must look at. */
export interface AlarmRow {
  /** One sentence: what has happened. */
  readonly says: string;
  /** Heading of its entry in docs/runbook.md. */
  readonly runbook: string;
  readonly metric: Metric;
  /** Alarm from here on, within one period of the metric. */
  readonly atLeast: number;
}

/** What the rows watch beside the service's own metrics. */
export interface Watched {
  readonly settings: Settings;
  readonly apiId: string;
  readonly deadLetterQueueName: string;
  /** Of identification, whose queues stand beside its bucket. */
  readonly identificationDeadLettersName: string;
}

/** Every alarm, by name. */
export function alarmRows(watched: Watched): { readonly [name: string]: AlarmRow } {
  return { ...transferRows(watched), ...engineRows(watched), ...identificationRows(watched), ...scheduleRows(watched) };
}

/** A metric of the service itself. */
export function ownMetric(name: MetricName, settings: Settings, more: Partial<MetricProps> = {}): Metric {
  const { dimensionsMap, ...rest } = more;
  return new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { service: metricService, environment: settings.environment, ...dimensionsMap },
    statistic: 'Sum',
    period: Duration.minutes(5),
    ...rest,
  });
}

function transferRows({ settings }: Watched): { readonly [name: string]: AlarmRow } {
  return {
    TransferNeedsOperator: {
      says: 'A transfer cannot go on by itself.',
      runbook: 'A transfer needs an operator',
      metric: ownMetric('TransfersNeedingOperator', settings, { period: Duration.minutes(1) }),
      atLeast: 1,
    },
    UndoExecutionFailed: {
      says: 'An undo was stopped, failed or timed out.',
      runbook: 'An execution failed',
      metric: ownMetric('UndoExecutionsFailed', settings),
      atLeast: 1,
    },
    // One is the ordinary end of a transfer that is refused, e.g. for want of funds: it is undone by itself.
    TransferExecutionsFailed: {
      says: 'Several executions of transfers failed within a quarter of an hour.',
      runbook: 'An execution failed',
      metric: ownMetric('TransferExecutionsFailed', settings, { period: Duration.minutes(15) }),
      atLeast: 3,
    },
    LedgerImbalance: {
      says: 'The ledger does not sum to zero, or a balance is not what its entries come to.',
      runbook: 'The ledger does not balance',
      metric: ownMetric('LedgerImbalanceMinor', settings, { statistic: 'Maximum', period: Duration.hours(1) }),
      atLeast: 1,
    },
    StepNearItsTimeLimit: {
      says: 'A call of a step used up four fifths of its time.',
      runbook: 'Steps are slow or throttled',
      metric: ownMetric('StepTimeUsedPercent', settings, { statistic: 'Maximum' }),
      atLeast: 80,
    },
  };
}

function engineRows({ settings, apiId, deadLetterQueueName }: Watched): {
  readonly [name: string]: AlarmRow;
} {
  const publisher = `${functionNamePrefix(settings.environment)}PublishOutbox`;
  const period = Duration.minutes(5);
  return {
    DeadLetters: {
      says: 'An event was refused or could not be delivered.',
      runbook: 'Dead letters',
      metric: aws('AWS/SQS', 'ApproximateNumberOfMessagesVisible', { QueueName: deadLetterQueueName }, { statistic: 'Maximum', period }),
      atLeast: 1,
    },
    EventsNotPublished: {
      says: 'The oldest event that is not yet on the bus is a quarter of an hour old.',
      runbook: 'Events are late',
      metric: aws('AWS/Lambda', 'IteratorAge', { FunctionName: publisher }, { statistic: 'Maximum', period }),
      atLeast: 900_000,
    },
    ApiServerErrors: {
      says: 'The API answered 5xx several times.',
      runbook: 'The API answers 5xx',
      metric: aws('AWS/ApiGateway', '5xx', { ApiId: apiId }, { statistic: 'Sum', period }),
      atLeast: 5,
    },
    LambdasThrottled: {
      says: 'Lambdas of this AWS account are refused for want of concurrency.',
      runbook: 'Steps are slow or throttled',
      metric: aws('AWS/Lambda', 'Throttles', {}, { statistic: 'Sum', period }),
      atLeast: 10,
    },
  };
}

function identificationRows({ identificationDeadLettersName }: Watched): { readonly [name: string]: AlarmRow } {
  const period = Duration.minutes(5);
  return {
    IdentificationDeadLetters: {
      says: 'A log object could not be read, or a run of identification not be worked on.',
      runbook: 'Logs are not read',
      metric: aws(
        'AWS/SQS',
        'ApproximateNumberOfMessagesVisible',
        { QueueName: identificationDeadLettersName },
        { statistic: 'Maximum', period },
      ),
      atLeast: 1,
    },
  };
}

function scheduleRows({ settings }: Watched): { readonly [name: string]: AlarmRow } {
  const row = (name: string): AlarmRow => ({
    says: `The schedule ${name} failed.`,
    runbook: name === 'SweepTransfers' ? 'Stale transfers' : 'A schedule fails',
    metric: aws(
      'AWS/Lambda',
      'Errors',
      { FunctionName: `${functionNamePrefix(settings.environment)}${name}` },
      { statistic: 'Sum', period: Duration.minutes(15) },
    ),
    atLeast: 1,
  });
  return Object.fromEntries(Object.keys(schedules).map((name) => [`${name}Failed`, row(name)]));
}

function aws(
  namespace: string,
  metricName: string,
  dimensionsMap: { readonly [name: string]: string },
  { statistic, period }: { readonly statistic: string; readonly period: Duration },
): Metric {
  return new Metric({ namespace, metricName, dimensionsMap, statistic, period });
}
