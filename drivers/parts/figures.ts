import { type MetricDataQuery, paginateGetMetricData } from '@aws-sdk/client-cloudwatch';
import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import { type FigureName, type FigurePoint, figurePeriodSeconds, type Span } from '../../domain/resource/figure.js';
import type { Driver, DriverContext, Permission } from '../driver.js';

/** A metric of CloudWatch from which a figure is made; several of one figure are added up. */
export interface FigureSource {
  readonly figure: FigureName;
  readonly namespace: string;
  readonly metricName: string;
  /** `Sum` of what is counted in an hour; `Maximum` of a check that is 1 when it failed. */
  readonly statistic: 'Sum' | 'Maximum';
  /** By which CloudWatch tells this resource from others. */
  readonly dimensions: (ref: CloudResourceRef) => { readonly [name: string]: string };
}

/** What measuring needs; CloudWatch knows no resource level for it. */
export const measuring: readonly Permission[] = [{ action: 'cloudwatch:GetMetricData', on: 'any' }];

/** Queries CloudWatch takes in one call. */
export const queriesPerCallMax = 500;

/** Pages of one call read at most: 500 queries over 30 days of hours are four. */
const pagesMax = 20;

interface Query {
  readonly ref: CloudResourceRef;
  readonly source: FigureSource;
}

/** The measured hours of these resources, by the sources their driver names; hours without data are left out. */
export async function measure(
  driver: Driver,
  context: DriverContext,
  refs: readonly CloudResourceRef[],
  span: Span,
): Promise<FigurePoint[]> {
  const queries = refs.flatMap((ref) => (driver.figures ?? []).map((source) => ({ ref, source })));
  const points: FigurePoint[] = [];
  for (let start = 0; start < queries.length; start += queriesPerCallMax)
    points.push(...(await pointsOf(context, queries.slice(start, start + queriesPerCallMax), span)));
  return points;
}

async function pointsOf({ clients }: DriverContext, queries: readonly Query[], { from, to }: Span): Promise<FigurePoint[]> {
  const points: FigurePoint[] = [];
  const request = { MetricDataQueries: queries.map(metricQuery), StartTime: new Date(from), EndTime: new Date(to) };
  let pages = 0;
  for await (const { MetricDataResults = [] } of paginateGetMetricData({ client: clients.cloudWatch }, request)) {
    for (const { Id = '', Timestamps = [], Values = [] } of MetricDataResults) {
      const query = queries[Number(Id.slice(1))];
      if (query !== undefined) points.push(...Timestamps.map((at, index) => pointOf(query, at, Values[index] ?? 0)));
    }
    pages += 1;
    if (pages >= pagesMax) break;
  }
  return points;
}

function metricQuery({ ref, source }: Query, index: number): MetricDataQuery {
  const Dimensions = Object.entries(source.dimensions(ref)).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: source.namespace, MetricName: source.metricName, Dimensions };
  return { Id: `q${index}`, MetricStat: { Metric, Period: figurePeriodSeconds, Stat: source.statistic }, ReturnData: true };
}

function pointOf({ ref, source }: Query, at: Date, value: number): FigurePoint {
  const isUp = value === 0 ? 1 : 0;
  return { arn: ref.arn, figure: source.figure, at: at.toISOString(), value: source.statistic === 'Maximum' ? isUp : value };
}
