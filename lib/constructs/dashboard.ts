import { Duration } from 'aws-cdk-lib';
import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { steps } from '../../lambdas/saga/steps.js';
import type { MetricName } from '../../lambdas/wrappers/metric-units.js';
import { functionNamePrefix, type Settings } from '../settings.js';
import { type AlarmRow, ownMetric } from './alarm-row.js';

/** What the dashboard shows. */
export interface DashboardProps {
  readonly settings: Settings;
  readonly alarms: readonly Alarm[];
  readonly rows: { readonly [name: string]: AlarmRow };
}

const width = 24;

/** The one dashboard: alarms on top, then how transfers end, how long steps take, and what waits or was refused. */
export function dashboard(scope: Construct, id: string, props: DashboardProps): Dashboard {
  const { settings } = props;
  const board = new Dashboard(scope, id, {
    dashboardName: `${functionNamePrefix(settings.environment)}overview`,
    defaultInterval: Duration.hours(12),
  });
  board.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...props.alarms], width, height: 4 }));
  board.addWidgets(...transferWidgets(settings));
  board.addWidgets(...engineWidgets(props));
  return board;
}

function transferWidgets(settings: Settings): readonly IWidget[] {
  const ends: readonly MetricName[] = ['TransfersCommitted', 'TransfersCompleted', 'TransfersUndone', 'TransfersNeedingOperator'];
  const durations = Object.keys(steps).map((step) =>
    ownMetric('StepDuration', settings, { dimensionsMap: { step }, statistic: 'p95', label: step }),
  );
  return [
    graph(
      'Transfers',
      ends.map((name) => ownMetric(name, settings, { label: name })),
    ),
    graph('Steps, p95 in milliseconds', durations),
  ];
}

function engineWidgets({ settings, rows }: DashboardProps): readonly IWidget[] {
  const watched = ['ApiServerErrors', 'DeadLetters', 'LambdasThrottled', 'LedgerImbalance'].flatMap((name) => rows[name]?.metric ?? []);
  return [
    graph('Events', [
      ownMetric('RefusedEvents', settings, { label: 'refused' }),
      ownMetric('OldestUndeliveredEventSeconds', settings, { statistic: 'Maximum', label: 'oldest when published, seconds' }),
    ]),
    graph('What alarms look at', watched),
  ];
}

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: width / 2, height: 7 });
}
