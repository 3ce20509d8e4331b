import { describe, expect, it } from '@jest/globals';
import { schedules } from '../../../lambdas/schedules/schedules.js';
import { metricUnits } from '../../../lambdas/wrappers/metric-units.js';
import { alarmRows, ownMetric } from '../../../lib/constructs/alarm-row.js';
import { someSettings } from '../../support/cdk-resources.js';

const settings = someSettings({ environment: 'test' });
const rows = alarmRows({ settings, apiId: 'api-1', deadLetterQueueName: 'letters', identificationDeadLettersName: 'log-letters' });

describe('alarmRows', () => {
  it('watch each schedule', () => {
    for (const name of Object.keys(schedules)) {
      expect(rows[`${name}Failed`]?.metric.dimensions).toEqual({ FunctionName: `conveyance-test-${name}` });
    }
  });

  it('look at metrics that the service writes, or at those of AWS', () => {
    for (const { metric } of Object.values(rows)) {
      if (metric.namespace === 'Conveyance') expect(Object.keys(metricUnits)).toContain(metric.metricName);
      else expect(metric.namespace).toMatch(/^AWS\//);
    }
  });

  it('watch this environment only, where a metric knows one', () => {
    for (const { metric } of Object.values(rows).filter(({ metric: { namespace } }) => namespace === 'Conveyance')) {
      expect(metric.dimensions).toEqual({ service: 'conveyance', environment: 'test' });
    }
  });

  it('say what has happened in one sentence', () => {
    for (const { says } of Object.values(rows)) expect(says).toMatch(/^[A-Z][^.]+\.$/);
  });
});

describe('ownMetric', () => {
  it('has the dimensions under which it is written', () => {
    const { dimensions, statistic } = ownMetric('StepDuration', settings, { dimensionsMap: { step: 'HoldFunds' }, statistic: 'p95' });

    expect([dimensions, statistic]).toEqual([{ service: 'conveyance', environment: 'test', step: 'HoldFunds' }, 'p95']);
  });
});
