import { describe, expect, test } from '@jest/globals';
import { servingAmong } from '../../../../domain/association/index/serving-among.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aRow, aScoredEstate } from '../../../support/scored-estate.js';

describe('servingAmong', () => {
  test('a network often serves several solutions, an instance one', () => {
    const resources = [aKnownResource('n', 'vpc'), aKnownResource('i')];

    expect([...servingAmong(resources, aScoredEstate(resources, []))]).toEqual([1, 0]);
  });

  test('a role that nothing runs with serves whoever takes it, whatever its policy names', () => {
    const resources = [
      aKnownResource('backup', 'iam-role'),
      aKnownResource('worker', 'iam-role'),
      aKnownResource('work', 'lambda-function'),
      aKnownResource('orders', 'dynamodb-table'),
    ];
    const policies = [aRow(0, 3, 'policy', 'may reach', 'GetItem'), aRow(1, 3, 'policy', 'may reach', 'GetItem')];

    expect([...servingAmong(resources, aScoredEstate(resources, [aLink(2, 1), ...policies]))]).toEqual([1, 0, 0, 0]);
  });
});
