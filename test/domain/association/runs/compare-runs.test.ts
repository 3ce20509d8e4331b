import { describe, expect, test } from '@jest/globals';
import { compareRuns } from '../../../../domain/association/runs/compare-runs.js';
import { aKnownResource, anAssociationIndex } from '../../../support/an-association-index.js';

const [web, assets, queue, table] = [
  aKnownResource('web-1'),
  aKnownResource('assets', 's3-bucket'),
  aKnownResource('orders', 'sqs-queue'),
  aKnownResource('stock', 'dynamodb-table'),
];

describe('compareRuns', () => {
  test('tells what came and went and which pairs changed, by ARN and not by place, the largest change first', () => {
    const before = anAssociationIndex({
      resources: [web, assets, queue],
      pairs: [
        [0, 1, 0.875],
        [0, 2, 0.375],
      ],
    });
    const after = anAssociationIndex({
      resources: [table, queue, web],
      pairs: [
        [1, 2, 0.625],
        [0, 2, 0.25],
      ],
    });

    const found = compareRuns(before, after);

    expect(found).toEqual({
      added: [table.arn],
      removed: [assets.arn],
      pairs: [
        { a: web.arn, b: assets.arn, before: 0.875, after: 0, crossed: 'down' },
        { a: web.arn, b: table.arn, before: 0, after: 0.25, crossed: 'no' },
        { a: web.arn, b: queue.arn, before: 0.375, after: 0.625, crossed: 'up' },
      ]
        .map(({ a, b, ...rest }) => ({ a: a < b ? a : b, b: a < b ? b : a, ...rest }))
        .sort((x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || (x.a + x.b < y.a + y.b ? -1 : 1)),
      untoldPairs: 0,
    });
  });

  test('counts small changes instead of telling them, and finds nothing between equal runs', () => {
    const before = anAssociationIndex({ resources: [web, assets], pairs: [[0, 1, 0.75]] });
    const after = anAssociationIndex({ resources: [web, assets], pairs: [[0, 1, 0.78125]] });

    expect(compareRuns(before, after)).toEqual({ added: [], removed: [], pairs: [], untoldPairs: 1 });
    expect(compareRuns(before, before)).toEqual({ added: [], removed: [], pairs: [], untoldPairs: 0 });
  });
});
