import { describe, expect, it } from '@jest/globals';
import { addApi, addFunction, feed } from '../../../../../bench/identification/estates/parts/function.js';
import { aSolutionDraft } from '../../../../support/a-solution-draft.js';

describe('addFunction', () => {
  it('runs with a role of its own, or a given one, and uses what it is given', () => {
    const solution = aSolutionDraft();
    const table = solution.add('dynamodb-table', 'orders');
    const shared = solution.add('iam-role', 'shared');

    const [own, other] = [addFunction(solution, 'a', [table]), addFunction(solution, 'b', [], shared)];

    expect(own.role?.name).toBe('orders0-prod-a-role');
    expect(other.role).toBe(shared);
    expect(own.links.some(({ toArn }) => toArn === table.arn)).toBe(true);
  });
});

describe('feed', () => {
  it('maps a queue to a function that may read it', () => {
    const solution = aSolutionDraft();
    const queue = solution.add('sqs-queue', 'jobs');
    const worker = addFunction(solution, 'worker', []);

    feed(solution, queue, worker);

    const mapping = [...solution.members].find(({ type }) => type === 'event-source-mapping');
    expect(mapping?.links.map(({ toArn }) => toArn)).toEqual([worker.arn, queue.arn]);
    expect(worker.role?.statements).toContainEqual(expect.objectContaining({ Resource: queue.arn }));
  });
});

describe('addApi', () => {
  it('calls its functions and asks its user pool', () => {
    const solution = aSolutionDraft();
    const handler = addFunction(solution, 'a', []);
    const pool = solution.add('user-pool', 'people');

    const api = addApi(solution, 'api', [handler], pool);

    expect(api.links.map(({ toArn }) => toArn)).toEqual([handler.arn, pool.arn]);
  });
});
