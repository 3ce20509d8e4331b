import type { Draft } from '../draft.js';
import type { SolutionDraft } from '../estate-draft.js';
import { addGroup, place, watch } from './access.js';

/** A relational database with its subnet group, security group and, mostly, its password in a secret. */
export function addDatabase(
  solution: SolutionDraft,
  component: string,
  key?: Draft,
): { readonly database: Draft; readonly secret?: Draft } {
  const { estate, random } = solution;
  const isCluster = random.chance(0.4);
  const database = solution.add(isCluster ? 'rds-cluster' : 'rds-instance', component);
  place(solution, database, addGroup(solution, component), 0);
  const subnets = solution.add('rds-subnet-group', `${component}-subnets`);
  for (const subnet of solution.network.subnets.slice(0, 3)) estate.link(subnets, subnet);
  estate.link(database, subnets);
  if (key) estate.link(database, key);
  for (let i = isCluster ? random.whole(1, 2) : 0; i > 0; i -= 1) {
    const member = solution.add('rds-instance', `${component}-node`);
    estate.link(member, database);
    estate.link(member, subnets);
  }
  watch(solution, database, 0.6);
  if (!random.chance(0.7)) return { database };
  const secret = solution.add('secret', `${component}-password`);
  if (key) estate.link(secret, key);
  // A password that RDS manages is named by the database; one that people made is named by nothing but settings.
  if (random.chance(0.5)) estate.link(database, secret);
  return { database, secret };
}

/** A cache in the network. */
export function addCache(solution: SolutionDraft, component: string): Draft {
  const { estate, random } = solution;
  const group = addGroup(solution, component);
  const cache = solution.add('elasticache-replication-group', component);
  cache.group = group;
  for (let i = random.whole(1, 2); i > 0; i -= 1) {
    const node = solution.add('elasticache-cluster', `${component}-node`);
    node.isDerived = true;
    place(solution, node, group, 0);
    estate.link(node, cache);
  }
  return cache;
}

/** A bucket; access logs of some go to the shared log bucket. */
export function addBucket(solution: SolutionDraft, component: string, key?: Draft): Draft {
  const { estate, random } = solution;
  const bucket = solution.add('s3-bucket', component);
  if (key) estate.link(bucket, key);
  const logs = [...estate.shared].find((one) => one.type === 's3-bucket');
  if (logs && random.chance(0.35)) estate.link(bucket, logs);
  return bucket;
}

/** A table. */
export function addTable(solution: SolutionDraft, component: string, key?: Draft): Draft {
  const table = solution.add('dynamodb-table', component);
  if (key) solution.estate.link(table, key);
  watch(solution, table, 0.2);
  return table;
}

/** A file system with a mount target for each of two subnets. */
export function addFileSystem(solution: SolutionDraft, component: string): { readonly files: Draft; readonly mounts: readonly Draft[] } {
  const files = solution.add('efs-file-system', component);
  const group = addGroup(solution, component);
  const mounts = solution.network.subnets.slice(0, 2).map((subnet) => {
    const mount = solution.add('efs-mount-target', `${component}-mount`);
    mount.group = group;
    for (const used of [files, group, subnet]) solution.estate.link(mount, used);
    return mount;
  });
  return { files, mounts };
}
