import { expect, it } from '@jest/globals';
import { containerReads } from '../../../drivers/inventory/container-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads clusters, services, the newest task definitions and repositories, with the permissions it asks for', async () => {
  const asked: string[][] = [];
  const { items, actions } = await readWith(containerReads, {
    ListClusters: { clusterArns: ['c'] },
    DescribeClusters: { clusters: [{ clusterArn: 'c', capacityProviders: ['FARGATE', 'fleet'], tags: [{ key: 'a', value: 'b' }] }] },
    DescribeCapacityProviders: ({ capacityProviders }: { capacityProviders: string[] }) => ({
      capacityProviders: capacityProviders.map((name) => ({ name })),
    }),
    ListServices: { serviceArns: Array.from({ length: 11 }, (_, n) => `s${n}`) },
    DescribeServices: ({ services }: { services: string[] }) => {
      asked.push(services);
      return { services: services.map((serviceArn) => ({ serviceArn })) };
    },
    ListTaskDefinitions: { taskDefinitionArns: ['web:9', 'web:10', 'job:1'] },
    DescribeTaskDefinition: ({ taskDefinition }: { taskDefinition: string }) => ({
      taskDefinition: { taskDefinitionArn: taskDefinition },
      tags: [],
    }),
    DescribeRepositories: { repositories: [{ repositoryName: 'r' }] },
    GetRepositoryPolicy: { policyText: '{}' },
  });

  expect(items[0]?.tags).toEqual({ a: 'b' });
  expect(items[0]?.configuration.capacityProviders).toEqual([{ name: 'fleet' }]);
  expect(asked.map(({ length }) => length)).toEqual([10, 1]);
  expect(items.filter(({ type }) => type === 'ecs-task-definition').map(({ configuration }) => configuration.taskDefinitionArn)).toEqual([
    'web:10',
    'job:1',
  ]);
  expect(items.at(-1)?.configuration).toEqual({ repositoryName: 'r', PolicyText: '{}' });
  expect(actions).toEqual(askedFor(containerReads));
});
