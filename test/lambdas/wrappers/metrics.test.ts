import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { countEndedExecution, measure, measureStep, metrics } from '../../../lambdas/wrappers/metrics.js';

describe('metrics', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('have the dimensions service and environment, and no other', () => {
    measure('RefusedEvents', 2);

    const written = metrics.serializeMetrics();
    metrics.clearMetrics();

    expect(written._aws.CloudWatchMetrics).toEqual([
      { Namespace: 'Conveyance', Dimensions: [['service', 'environment']], Metrics: [{ Name: 'RefusedEvents', Unit: 'Count' }] },
    ]);
    expect(written).toMatchObject({ service: 'conveyance', environment: 'dev', RefusedEvents: 2 });
  });

  it('tell the machine of an ended execution by its name', () => {
    const added = jest.spyOn(metrics, 'addMetric').mockReturnThis();

    countEndedExecution('trf_01JD0000000000000000000000-2');
    countEndedExecution('trf_01JD0000000000000000000000-undo-2');

    expect(added.mock.calls.map(([name]) => name)).toEqual(['TransferExecutionsFailed', 'UndoExecutionsFailed']);
  });

  it('keep the dimension of a step to itself', () => {
    const single = { addDimension: jest.fn(), addMetric: jest.fn() };
    jest.spyOn(metrics, 'singleMetric').mockReturnValue(single as unknown as typeof metrics);
    const added = jest.spyOn(metrics, 'addMetric').mockReturnThis();

    measureStep('HoldFunds', 12_000, 60);

    expect(single.addDimension).toHaveBeenCalledWith('step', 'HoldFunds');
    expect(single.addMetric).toHaveBeenCalledWith('StepDuration', 'Milliseconds', 12_000);
    expect(added.mock.calls).toEqual([['StepTimeUsedPercent', 'Percent', 20]]);
  });
});
