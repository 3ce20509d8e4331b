import { describe, expect, it } from '@jest/globals';
import { steps } from '../../../lambdas/saga/steps.js';
import { alarmRows } from '../../../lib/constructs/alarm-row.js';
import { dashboard } from '../../../lib/constructs/dashboard.js';
import { aStack, ofType, resourcesIn, someSettings } from '../../support/cdk-resources.js';

describe('dashboard', () => {
  it('shows how transfers end, every step, and what alarms look at', () => {
    const stack = aStack();
    const settings = someSettings();
    const rows = alarmRows({ settings, apiId: 'api-1', deadLetterQueueName: 'letters', identificationDeadLettersName: 'log-letters' });

    dashboard(stack, 'Dashboard', { settings, alarms: [], rows });

    const [board] = ofType(resourcesIn(stack), 'AWS::CloudWatch::Dashboard');
    const text = JSON.stringify(board?.Properties.DashboardBody);
    expect(board?.Properties.DashboardName).toBe('conveyance-dev-overview');
    const shown = ['TransfersCompleted', 'TransfersUndone', 'TransfersNeedingOperator', 'LedgerImbalanceMinor', 'RefusedEvents', '5xx'];
    for (const name of [...shown, ...Object.keys(steps)]) expect(text).toContain(name);
  });
});
