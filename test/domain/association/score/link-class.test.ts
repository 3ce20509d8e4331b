import { describe, expect, test } from '@jest/globals';
import {
  behind,
  behindOf,
  interfacesAmong,
  linkUse,
  selfStartingAmong,
  useOf,
  usesAmong,
} from '../../../../domain/association/score/link-class.js';
import { typeColumn } from '../../../../domain/association/type-column.js';
import { aKnownResource } from '../../../support/an-association-index.js';

describe('classes of links', () => {
  test('settings and rules tell use; properties tell what something is made of', () => {
    const uses = usesAmong(['names in its environment (Environment.Variables)', 'lets in (IpPermissions)', 'runs with (Role)', '']);

    expect([...uses]).toEqual([linkUse.names, linkUse.letsIn, linkUse.none, linkUse.none]);
  });

  test('rules tell use in the words of drivers as in those of inventories', () => {
    expect(['names in its rules', 'names in its rules as a destination', 'lets out to'].map(useOf)).toEqual([
      linkUse.letsIn,
      linkUse.names,
      linkUse.none,
    ]);
  });

  test('a queue is offered to others, a table is not', () => {
    expect([...interfacesAmong(typeColumn([aKnownResource('q', 'sqs-queue'), aKnownResource('t', 'dynamodb-table')]))]).toEqual([1, 0]);
  });

  test('a database is a store, a balancer a front, an instance neither', () => {
    expect([behindOf('rds-instance'), behindOf('load-balancer'), behindOf('ec2-instance')]).toEqual([behind.store, behind.front, 0]);
  });

  test('a service begins work by itself; a function waits for who calls it', () => {
    expect([...selfStartingAmong(typeColumn([aKnownResource('s', 'ecs-service'), aKnownResource('f', 'lambda-function')]))]).toEqual([
      1, 0,
    ]);
  });
});
