import { describe, expect, test } from '@jest/globals';
import { scatteredRoles } from '../../../../domain/association/index/scattered-roles.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aRow, aScoredEstate } from '../../../support/scored-estate.js';

const resources = [
  aKnownResource('orders', 'dynamodb-table'),
  aKnownResource('jobs', 'sqs-queue'),
  aKnownResource('query', 'iam-role'),
  aKnownResource('backup', 'iam-role'),
];
const mayReach = (role: number, other: number) => aRow(role, other, 'policy', 'may reach', 'some:Action');
const unheld = Uint8Array.from([0, 0, 1, 1]);

/** Roles that are scattered when each resource is of such a unit. */
function scattered(rows: Parameters<typeof aScoredEstate>[1], units: readonly number[], shared: readonly number[] = []): readonly number[] {
  const isShared = Uint8Array.from(resources, (_, node) => Number(shared.includes(node)));
  const found = scatteredRoles(aScoredEstate(resources, rows), { units: { count: 4, of: Uint32Array.from(units) }, isShared }, unheld);
  return [...found.keys()].filter((node) => found[node] === 1);
}

describe('scatteredRoles', () => {
  const rows = [mayReach(2, 0), mayReach(3, 0), mayReach(3, 1)];

  test('a role whose policies name two groups is scattered, one that names one group is not', () => {
    expect(scattered(rows, [0, 1, 2, 3])).toEqual([3]);
    expect(scattered(rows, [0, 0, 2, 3])).toEqual([]);
  });

  test('what all share says nothing of whose the role is', () => {
    expect(scattered(rows, [0, 1, 2, 3], [1])).toEqual([]);
  });

  test('a role that something runs with is of what runs with it, and links that are no policies scatter nobody', () => {
    const link = (a: number, b: number) => aRow(a, b, 'configuration', 'needs', 'runs with');

    expect(scattered([link(3, 0), link(3, 1)], [0, 1, 2, 3])).toEqual([]);
    expect(
      scatteredRoles(
        aScoredEstate(resources, rows),
        { units: { count: 4, of: Uint32Array.from([0, 1, 2, 3]) }, isShared: new Uint8Array(4) },
        new Uint8Array(4),
      ).includes(1),
    ).toBe(false);
  });
});
