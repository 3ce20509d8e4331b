import { describe, expect, test } from '@jest/globals';
import { behindOf, interfacesAmong, linkUse, usesAmong } from '../../../../domain/association/score/link-class.js';
import { aKnownResource } from '../../../support/an-association-index.js';

describe('classes of links', () => {
  test('settings and rules tell use; properties tell what something is made of', () => {
    const uses = usesAmong(['names in its environment (Environment.Variables)', 'lets in (IpPermissions)', 'runs with (Role)', '']);

    expect([...uses]).toEqual([linkUse.names, linkUse.letsIn, linkUse.none, linkUse.none]);
  });

  test('a queue is offered to others, a table is not', () => {
    expect([...interfacesAmong([aKnownResource('q', 'sqs-queue'), aKnownResource('t', 'dynamodb-table')])]).toEqual([1, 0]);
  });

  test('a database is a store, a balancer a front, an instance neither', () => {
    expect([behindOf('rds-instance'), behindOf('load-balancer'), behindOf('ec2-instance')]).toEqual([1, 2, 0]);
  });
});
