import {
  BatchClient,
  paginateDescribeComputeEnvironments,
  paginateDescribeJobDefinitions,
  paginateDescribeJobQueues,
} from '@aws-sdk/client-batch';
import { BatchGetProjectsCommand, CodeBuildClient, paginateListProjects } from '@aws-sdk/client-codebuild';
import { inTurns } from '../../domain/resource/in-turns.js';
import { callsAtOnce, type InventoryContext, type InventoryRead } from './inventory-read.js';
import { allOn, paged, pieces, readItem } from './read-parts.js';

const batch = (context: InventoryContext) => ({ client: context.client(BatchClient) });
const builds = (context: InventoryContext) => ({ client: context.client(CodeBuildClient) });

/** Names in one describe call. */
const projectsPerCallMax = 100;

/** Old revisions stay for ever: the newest of each name is what is run. */
const jobDefinitions: InventoryRead = {
  types: ['batch-job-definition'],
  services: 'regional',
  action: 'batch:DescribeJobDefinitions',
  details: [],
  async items(context) {
    const all = await allOn(paginateDescribeJobDefinitions(batch(context), { status: 'ACTIVE' }), (page) => page.jobDefinitions);
    const newest = new Map<string | undefined, (typeof all)[number]>();
    for (const one of all) {
      const known = newest.get(one.jobDefinitionName)?.revision ?? -1;
      if ((one.revision ?? 0) > known) newest.set(one.jobDefinitionName, one);
    }
    return [...newest.values()].map((found) => readItem('batch-job-definition', found));
  },
};

const projects: InventoryRead = {
  types: ['build-project'],
  services: 'regional',
  action: 'codebuild:ListProjects',
  details: ['codebuild:BatchGetProjects'],
  async items(context) {
    const listed = await allOn(paginateListProjects(builds(context), {}), (page) => page.projects);
    const answers = await inTurns(pieces(listed, projectsPerCallMax), callsAtOnce, (names) =>
      builds(context).client.send(new BatchGetProjectsCommand({ names: [...names] })),
    );
    return answers.flatMap((answer) => answer.projects ?? []).map((found) => readItem('build-project', found));
  },
};

/** Where jobs run, wait and are described, and what builds. */
export const jobReads: readonly InventoryRead[] = [
  paged(
    'batch-compute-environment',
    'batch:DescribeComputeEnvironments',
    (context) => paginateDescribeComputeEnvironments(batch(context), {}),
    (page) => page.computeEnvironments,
  ),
  paged(
    'batch-job-queue',
    'batch:DescribeJobQueues',
    (context) => paginateDescribeJobQueues(batch(context), {}),
    (page) => page.jobQueues,
  ),
  jobDefinitions,
  projects,
];
