import { expect, it } from '@jest/globals';
import { jobReads } from '../../../drivers/inventory/job-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads where jobs run, the newest job definitions, and builds, with the permissions it asks for', async () => {
  const asked: number[] = [];
  const { items, actions } = await readWith(jobReads, {
    DescribeComputeEnvironments: { computeEnvironments: [{ computeEnvironmentName: 'spot', serviceRole: 'r' }] },
    DescribeJobQueues: { jobQueues: [{ jobQueueName: 'render' }] },
    DescribeJobDefinitions: {
      jobDefinitions: [
        { jobDefinitionName: 'frame', revision: 2 },
        { jobDefinitionName: 'frame', revision: 10, tags: { a: 'b' } },
        { jobDefinitionName: 'frame', revision: 9 },
      ],
    },
    ListProjects: { projects: Array.from({ length: 101 }, (_, n) => `p${n}`) },
    BatchGetProjects: ({ names }: { names: string[] }) => {
      asked.push(names.length);
      return { projects: names.slice(0, 1).map((name) => ({ name })) };
    },
  });

  expect(items).toEqual([
    { type: 'batch-compute-environment', configuration: { computeEnvironmentName: 'spot', serviceRole: 'r' } },
    { type: 'batch-job-queue', configuration: { jobQueueName: 'render' } },
    {
      type: 'batch-job-definition',
      configuration: { jobDefinitionName: 'frame', revision: 10, tags: { a: 'b' } },
      tags: { a: 'b' },
    },
    { type: 'build-project', configuration: { name: 'p0' } },
    { type: 'build-project', configuration: { name: 'p100' } },
  ]);
  expect(asked).toEqual([100, 1]);
  expect(actions).toEqual(askedFor(jobReads));
});
