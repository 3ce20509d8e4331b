import { describe, expect, test } from '@jest/globals';
import { behindGroups, letInByMany } from '../../../../domain/association/index/security-groups.js';
import { behindOf } from '../../../../domain/association/score/link-class.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aRow, aScoredEstate } from '../../../support/scored-estate.js';

const letsIn = (a: number, b: number) => aRow(a, b, 'configuration', 'mentions', 'lets in (IpPermissions)');

describe('behindGroups', () => {
  test('tells a group that guards a store or a balancer from one that guards an instance', () => {
    const resources = [
      aKnownResource('of-database', 'security-group'),
      aKnownResource('of-balancer', 'security-group'),
      aKnownResource('of-instance', 'security-group'),
      aKnownResource('orders', 'rds-instance'),
      aKnownResource('front', 'load-balancer'),
      aKnownResource('worker', 'ec2-instance'),
    ];

    const behind = behindGroups(aScoredEstate(resources, [aLink(3, 0), aLink(4, 1), aLink(5, 2), letsIn(2, 0), letsIn(3, 2)]), resources);

    expect([...behind]).toEqual([behindOf('rds-instance'), behindOf('load-balancer'), 0, 0, 0, 0]);
  });
});

describe('letInByMany', () => {
  test('tells the group of a bastion: many parts let it in; many of one part make it no bastion', () => {
    const resources = Array.from({ length: 6 }, (_, node) => aKnownResource(`g${node}`, 'security-group'));
    const scored = aScoredEstate(
      resources,
      [1, 2, 3, 4].map((group) => letsIn(group, 0)),
    );

    expect([...letInByMany(scored, Uint32Array.from([0, 1, 2, 3, 4, 5]))]).toEqual([1, 0, 0, 0, 0, 0]);
    expect([...letInByMany(scored, Uint32Array.from([0, 1, 1, 1, 1, 5]))]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...letInByMany(scored, Uint32Array.from([0, 1, 2, 3, 0, 5]))]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
