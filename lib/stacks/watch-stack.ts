import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { type AlarmRow, alarmRows } from '../constructs/alarm-row.js';
import { alarmTopic } from '../constructs/alarm-topic.js';
import { dashboard } from '../constructs/dashboard.js';
import { runbookLink } from '../constructs/runbook-link.js';
import { functionNamePrefix, type Settings } from '../settings.js';
import type { ApiStack } from './api-stack.js';
import type { DataStack } from './data-stack.js';
import type { TransferStack } from './transfer-stack.js';

/** What the watch stack is built from. */
export interface WatchStackProps extends StackProps {
  readonly settings: Settings;
  readonly data: DataStack;
  readonly transfer: TransferStack;
  readonly api: ApiStack;
}

/** What a person looks at: an alarm for each row with its entry of the runbook, told on one topic, and one dashboard. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { settings, data, transfer, api } = props;
    const topic = alarmTopic(this, 'Alarms', settings);
    const rows = alarmRows({
      settings,
      apiId: api.apiId,
      deadLetterQueueName: transfer.deadLetters.queueName,
      identificationDeadLettersName: data.identification.deadLetters.queueName,
    });
    const alarms = Object.entries(rows).map(([name, row]) => this.alarm(name, row, settings, topic));
    const board = dashboard(this, 'Dashboard', { settings, alarms, rows });
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
    new CfnOutput(this, 'DashboardName', { value: board.dashboardName });
  }

  private alarm(name: string, row: AlarmRow, { environment, runbookUrl }: Settings, topic: Topic): Alarm {
    const alarm = new Alarm(this, name, {
      alarmName: `${functionNamePrefix(environment)}${name}`,
      alarmDescription: `${row.says} ${runbookLink(runbookUrl, row.runbook)}`,
      metric: row.metric,
      threshold: row.atLeast,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nothing happened: no transfer needed an operator, no event was refused.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
    return alarm;
  }
}
