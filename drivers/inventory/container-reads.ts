import { ECRClient, GetRepositoryPolicyCommand, paginateDescribeRepositories } from '@aws-sdk/client-ecr';
import {
  type Cluster,
  DescribeCapacityProvidersCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  paginateListClusters,
  paginateListServices,
  paginateListTaskDefinitions,
} from '@aws-sdk/client-ecs';
import { inTurns } from '../../domain/resource/in-turns.js';
import { callsAtOnce, type InventoryContext, type InventoryRead, itemsMax, type ReadItem } from './inventory-read.js';
import { allOn, detailed, paged, pieces, readItem, textOf } from './read-parts.js';

const ecs = (context: InventoryContext) => ({ client: context.client(ECSClient) });

/** Names in one describe call. */
const clustersPerCallMax = 100;
const servicesPerCallMax = 10;

function clusterArns(context: InventoryContext): Promise<readonly string[]> {
  return allOn(paginateListClusters(ecs(context), {}), (page) => page.clusterArns);
}

const clusters: InventoryRead = {
  types: ['ecs-cluster'],
  services: 'regional',
  action: 'ecs:ListClusters',
  details: ['ecs:DescribeClusters', 'ecs:DescribeCapacityProviders'],
  async items(context) {
    const answers = await inTurns(pieces(await clusterArns(context), clustersPerCallMax), callsAtOnce, (names) =>
      ecs(context).client.send(new DescribeClustersCommand({ clusters: [...names], include: ['TAGS', 'CONFIGURATIONS'] })),
    );
    const found = answers.flatMap((answer) => answer.clusters ?? []);
    return inTurns(found, callsAtOnce, async (cluster) => readItem('ecs-cluster', await withProviders(context, cluster)));
  },
};

/** A cluster names its capacity providers only; those of Amazon stand for no resource. */
async function withProviders(context: InventoryContext, cluster: Cluster): Promise<object> {
  const names = cluster.capacityProviders?.filter((name) => !name.startsWith('FARGATE')) ?? [];
  if (names.length === 0) return cluster;
  const ask = new DescribeCapacityProvidersCommand({ capacityProviders: names });
  const answer = await context.part('ecs:DescribeCapacityProviders', () => ecs(context).client.send(ask));
  return { ...cluster, capacityProviders: answer?.capacityProviders ?? [] };
}

async function servicesOf(context: InventoryContext, cluster: string): Promise<readonly ReadItem[]> {
  const arns = await allOn(paginateListServices(ecs(context), { cluster }), (page) => page.serviceArns);
  const answers = await inTurns(pieces(arns, servicesPerCallMax), callsAtOnce, (names) =>
    ecs(context).client.send(new DescribeServicesCommand({ cluster, services: [...names], include: ['TAGS'] })),
  );
  return answers.flatMap((answer) => answer.services ?? []).map((found) => readItem('ecs-service', found));
}

const services: InventoryRead = {
  types: ['ecs-service'],
  services: 'regional',
  action: 'ecs:ListServices',
  details: ['ecs:ListClusters', 'ecs:DescribeServices'],
  async items(context) {
    const listed = await inTurns(await clusterArns(context), callsAtOnce, (cluster) => servicesOf(context, cluster));
    return listed.flat().slice(0, itemsMax);
  },
};

/** Old revisions of a task definition stay for ever: the newest of each family is what is run. */
function newestRevisions(arns: readonly string[]): readonly string[] {
  const newest = new Map<string, { readonly revision: number; readonly arn: string }>();
  for (const arn of arns) {
    const at = arn.lastIndexOf(':');
    const [family, revision] = [arn.slice(0, at), Number(arn.slice(at + 1))];
    if (revision > (newest.get(family)?.revision ?? -1)) newest.set(family, { revision, arn });
  }
  return [...newest.values()].map(({ arn }) => arn);
}

const taskDefinitions: InventoryRead = {
  types: ['ecs-task-definition'],
  services: 'regional',
  action: 'ecs:ListTaskDefinitions',
  details: ['ecs:DescribeTaskDefinition'],
  async items(context) {
    const arns = await allOn(paginateListTaskDefinitions(ecs(context), { status: 'ACTIVE' }), (page) => page.taskDefinitionArns);
    const found = await inTurns(newestRevisions(arns), callsAtOnce, async (taskDefinition) => {
      const ask = new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] });
      const answer = await context.part('ecs:DescribeTaskDefinition', () => ecs(context).client.send(ask));
      return answer?.taskDefinition && readItem('ecs-task-definition', { ...answer.taskDefinition, tags: answer.tags ?? [] });
    });
    return found.flatMap((item) => item ?? []);
  },
};

const repositories = detailed(
  paged(
    'ecr-repository',
    'ecr:DescribeRepositories',
    (context) => paginateDescribeRepositories({ client: context.client(ECRClient) }, {}),
    (page) => page.repositories,
  ),
  ['ecr:GetRepositoryPolicy'],
  async (context, item) => {
    const ask = new GetRepositoryPolicyCommand({ repositoryName: textOf(item, 'repositoryName') });
    const answer = await context.part('ecr:GetRepositoryPolicy', () => context.client(ECRClient).send(ask));
    return answer?.policyText === undefined ? {} : { PolicyText: answer.policyText };
  },
);

/** Clusters, services, what they run and where its images are. */
export const containerReads: readonly InventoryRead[] = [clusters, services, taskDefinitions, repositories];
