import { describe, expect, it } from '@jest/globals';
import {
  comparedBy,
  isFound,
  type ResourceRow,
  resourceRows,
} from '../../../../../../console/src/features/resources/client/resource-row.js';
import { aCloudResource, arnOf } from '../../../../../support/a-solution-member.js';

function rowOf(...told: Parameters<typeof aCloudResource>): ResourceRow {
  const [row] = resourceRows([aCloudResource(...told)], []);
  return row as ResourceRow;
}

describe('resourceRows', () => {
  it('tells a cloud resource in the words of the table', () => {
    const tags = { tier: 'web', app: 'shop', blue: '', Name: 'web', 'conveyance:owner': 'cus_seller' };
    expect(rowOf('i-1', { name: 'web', size: 't3.micro', tags })).toMatchObject({
      name: 'web',
      type: 'EC2 instance',
      size: 't3.micro',
      tags: 'app=shop, blue and 1 more',
      state: 'yours',
    });
  });

  it('says which transfer holds it', () => {
    expect(rowOf('i-1', { lock: 'trf_1' })).toMatchObject({ name: 'i-1', size: '', tags: '', state: 'in-transfer', lock: 'trf_1' });
    expect(rowOf('i-1')).not.toHaveProperty('lock');
  });
});

describe('isFound', () => {
  it.each([
    ['WEB', true],
    [arnOf('i-1').slice(10), true],
    ['ec2-instance', true],
    ['ec2 instance', true],
    ['app=sh web', true],
    ['web bucket', false],
    ['conveyance:owner', false],
  ])('%p: %p', (text, found) => {
    const row = rowOf('i-1', { name: 'web', tags: { app: 'shop', 'conveyance:owner': 'cus_seller' } });
    expect(isFound(row, text)).toBe(found);
  });
});

describe('comparedBy', () => {
  it('orders as people count', () => {
    const sizes = ['16 GiB gp3', '', '8 GiB gp3'].map((size) => rowOf('i-1', { size }));
    expect(sizes.sort(comparedBy('size')).map(({ size }) => size)).toEqual(['', '8 GiB gp3', '16 GiB gp3']);
  });
});
