import { describe, expect, test } from '@jest/globals';
import {
  readResource,
  readResourceItem,
  readResources,
  resourceItem,
  resourceKey,
  resourceKeyOfArn,
} from '../../../domain/resource/owned-resource-store.js';
import { ApiWorld } from '../../support/api-world.js';
import { anOwnedResource } from '../../support/owned-resource.js';

describe('owned resource store', () => {
  test('an item is the row and nothing else', () => {
    const row = anOwnedResource('arn:aws:s3:::a', { links: [{ toArn: 'x', relation: 'needs', needs: true }] });

    expect(readResourceItem(resourceItem(row))).toEqual(row);
    expect(resourceKeyOfArn(row.arn)).toEqual(resourceKey(row.resourceId));
  });

  test('reads any number of rows; missing ones are left out', async () => {
    const world = await ApiWorld.start();
    const rows = Array.from({ length: 150 }, (_, i) => anOwnedResource(`arn:aws:s3:::b-${i}`));
    for (const row of rows) await world.put('resources', resourceItem(row));

    const read = await readResources(world.tables, [...rows.map((row) => row.resourceId), 'res_missing']);

    expect([read.size, read.get(rows[149]?.resourceId ?? '')]).toEqual([150, rows[149]]);
    expect(await readResource(world.tables, 'res_missing')).toBeUndefined();
  });
});
