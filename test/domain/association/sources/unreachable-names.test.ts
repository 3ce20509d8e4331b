import { describe, expect, test } from '@jest/globals';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { unreachableNames } from '../../../../domain/association/sources/unreachable-names.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const link = (to: KnownResource, relation: string) => ({ toArn: to.arn, relation, needs: true });
const inGroups = (...groups: readonly KnownResource[]) => ({ links: groups.map((group) => link(group, 'is reached through')) });
const aGroup = (name: string, letsIn: readonly KnownResource[] = [], opensTo: readonly string[] = []) =>
  aKnownResource(name, 'security-group', { links: letsIn.map((one) => link(one, 'lets in')), opensTo });
const outsiders = aGroup('outsiders');
const users = aGroup('users');

/** Whether the first of the resources names the second in vain. */
function isUnreachable(...resources: readonly KnownResource[]): boolean {
  return unreachableNames(resources)(0, 1);
}

/** Whether a database with such a group is named in vain by an instance in the group `outsiders`. */
function isKeptOut(group: KnownResource): boolean {
  const database = aKnownResource('orders', 'rds-instance', inGroups(group));
  return isUnreachable(aKnownResource('web', 'ec2-instance', inGroups(outsiders)), database, outsiders, users, group);
}

describe('unreachableNames', () => {
  test('a name is in vain where the rules let in others only', () => {
    expect([aGroup('nobody'), aGroup('users-only', [users])].map(isKeptOut)).toEqual([true, true]);
  });

  test.each([
    ['its group', aGroup('guard', [users, outsiders])],
    ['a range', aGroup('guard', [users], ['10.0.0.0/8'])],
    ['a prefix list', aGroup('guard', [], ['pl-1'])],
    ['perhaps its own', outsiders],
  ])('it is not where a rule lets in %s', (_what, group) => {
    expect(isKeptOut(group)).toBe(false);
  });

  test('one group of several that lets in one of several is enough', () => {
    const guards = [aGroup('closed'), aGroup('open', [outsiders])];
    const database = aKnownResource('orders', 'rds-instance', inGroups(...guards));
    const named = (...groups: readonly KnownResource[]) =>
      isUnreachable(aKnownResource('web', 'ec2-instance', inGroups(...groups)), database, ...guards, users, outsiders);

    expect([named(users, outsiders), named(users)]).toEqual([false, true]);
  });

  test('nothing is said where groups or rules are not known, and of what is reached without them', () => {
    const closed = aGroup('closed');
    const { opensTo, ...unread } = closed;
    const web = aKnownResource('web', 'ec2-instance', inGroups(outsiders));
    const database = aKnownResource('orders', 'rds-instance', inGroups(closed));

    expect(isUnreachable(web, database, outsiders, closed)).toBe(true);
    expect(opensTo).toEqual([]);
    expect(isUnreachable(web, database, outsiders, unread)).toBe(false);
    expect(isUnreachable(web, database, closed)).toBe(false);
    expect(isUnreachable(web, database, outsiders)).toBe(false);
    expect(isUnreachable(aKnownResource('web'), database, outsiders, closed)).toBe(false);
    expect(isUnreachable(web, aKnownResource('orders', 'rds-instance'), outsiders)).toBe(false);
    expect(isUnreachable(web, aKnownResource('orders', 'dynamodb-table', inGroups(closed)), outsiders, closed)).toBe(false);
  });

  test('a function in no group runs outside every network', () => {
    const closed = aGroup('closed', [users]);
    const open = aGroup('open', [], ['0.0.0.0/0']);
    const work = aKnownResource('work', 'lambda-function');
    const named = (guard: KnownResource) => isUnreachable(work, aKnownResource('orders', 'rds-instance', inGroups(guard)), guard, users);

    expect([closed, open].map(named)).toEqual([true, false]);
  });

  test('what runs by a task definition is in groups, and a cluster stands for its nodes', () => {
    const definition = aKnownResource('work', 'ecs-task-definition');
    const service = (group: KnownResource) =>
      aKnownResource('service', 'ecs-service', { links: [link(definition, 'runs'), ...inGroups(group).links] });
    const guard = aGroup('guard', [users]);
    const cache = aKnownResource('cache', 'elasticache-replication-group');
    const node = aKnownResource('cache-1', 'elasticache-cluster', { links: [link(cache, 'is a node of'), ...inGroups(guard).links] });
    const cluster = aKnownResource('orders', 'rds-cluster', inGroups(guard));
    const instance = aKnownResource('orders-1', 'rds-instance', { links: [link(cluster, 'is an instance of')] });
    const groups = [guard, users, outsiders];

    for (const [target, ...more] of [
      [cache, node],
      [instance, cluster],
    ] as const) {
      expect(isUnreachable(definition, target, ...more, service(outsiders), ...groups)).toBe(true);
      expect(isUnreachable(definition, target, ...more, service(users), ...groups)).toBe(false);
      expect(isUnreachable(definition, target, ...more, ...groups)).toBe(false);
    }
  });

  test('who has more links or parts than are followed is asked nothing', () => {
    const definition = aKnownResource('work', 'ecs-task-definition');
    const closed = aGroup('closed');
    const database = aKnownResource('orders', 'rds-instance', inGroups(closed));
    const services = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        aKnownResource(`service-${at}`, 'ecs-service', { links: [link(definition, 'runs'), ...inGroups(outsiders).links] }),
      );
    const crowded = (count: number) => aKnownResource('web', 'ec2-instance', inGroups(...Array<KnownResource>(count).fill(outsiders)));

    expect([256, 257].map((count) => isUnreachable(definition, database, closed, outsiders, ...services(count)))).toEqual([true, false]);
    expect([256, 257].map((count) => isUnreachable(crowded(count), database, closed, outsiders))).toEqual([true, false]);
  });
});
