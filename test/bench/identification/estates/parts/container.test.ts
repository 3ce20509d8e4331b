import { describe, expect, it } from '@jest/globals';
import { addService } from '../../../../../bench/identification/estates/parts/container.js';
import { aSolutionDraft, connectedMembers } from '../../../../support/a-solution-draft.js';

describe('addService', () => {
  it('runs its definition in the cluster, with its settings there, and hangs together', () => {
    const solution = aSolutionDraft();
    const [cluster, queue] = [solution.add('ecs-cluster', 'cluster'), solution.add('sqs-queue', 'jobs')];

    const service = addService(solution, 'worker', cluster, [queue]);

    expect(service.settings?.type).toBe('ecs-task-definition');
    expect(service.settings?.links.some(({ toArn }) => toArn === queue.arn)).toBe(true);
    expect(connectedMembers(solution)).toBe(solution.members.size);
  });
});
