import type { GetMetricDataCommandInput, MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { awsFailure } from './aws-failure.js';
import type { AwsPlace, MetricPoint } from './aws-place.js';
import { type Operations, onAny } from './operation.js';

const queriesPerCallMax = 500;

const statistics: { readonly [name: string]: (values: readonly number[]) => number } = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
  Average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
};

function isOf({ MetricStat }: MetricDataQuery): (point: MetricPoint) => boolean {
  const { Namespace, MetricName, Dimensions = [] } = MetricStat?.Metric ?? {};
  const wanted = Object.fromEntries(Dimensions.map(({ Name = '', Value = '' }) => [Name, Value]));
  const isSame = (dimensions: MetricPoint['dimensions']) =>
    Object.keys(dimensions).length === Dimensions.length && Object.entries(wanted).every(([name, value]) => dimensions[name] === value);
  return (point) => point.namespace === Namespace && point.metricName === MetricName && isSame(point.dimensions);
}

/** One value for each period that has data, the latest first, as CloudWatch answers. */
function resultOf(points: readonly MetricPoint[], query: MetricDataQuery): object {
  const { Period = 60, Stat = 'Average' } = query.MetricStat ?? {};
  const statistic = statistics[Stat];
  if (statistic === undefined) throw awsFailure('ValidationError', `The in-memory AWS does not know the statistic ${Stat}.`);
  const periodOf = (point: MetricPoint) => Math.floor(point.at.getTime() / (Period * 1_000)) * Period * 1_000;
  const periods = [...Map.groupBy(points.filter(isOf(query)), periodOf)].sort(([a], [b]) => b - a);
  return {
    Id: query.Id,
    StatusCode: 'Complete',
    Timestamps: periods.map(([at]) => new Date(at)),
    Values: periods.map(([, some]) => statistic(some.map(({ value }) => value))),
  };
}

function getMetricData(place: AwsPlace, { MetricDataQueries = [], StartTime, EndTime }: GetMetricDataCommandInput): object {
  if (MetricDataQueries.length > queriesPerCallMax) throw awsFailure('ValidationError', `At most ${queriesPerCallMax} queries.`);
  const points = place.metrics.filter(({ at }) => (StartTime === undefined || at >= StartTime) && (EndTime === undefined || at < EndTime));
  return { MetricDataResults: MetricDataQueries.map((query) => resultOf(points, query)) };
}

/** Metrics, which a test writes into the place. */
export const metricOperations: Operations = {
  GetMetricData: { service: 'CloudWatch', mutates: false, needs: onAny('cloudwatch:GetMetricData'), answer: getMetricData },
};
