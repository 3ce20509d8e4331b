import { beforeAll, describe, expect, it } from '@jest/globals';
import type { KnownResource } from '../../domain/association/known-resource.js';
import type { Inventory, InventoryReading } from '../../domain/ports/inventory.js';
import { member } from '../support/member-fixture.js';

/** The value of an environment variable of the function: a reading must not carry it on. */
export const environmentCanary = 'canary-environment-value';

/** Names of the world that an implementation makes in the member account before it is read. */
export const inventoryWorld = {
  bucket: 'shop-data-contract',
  functionName: 'shop-program',
  role: 'shop-role',
  table: 'shop-orders',
  tags: { Project: 'shop' },
};

/**
 * What every inventory keeps. `make` has made the world: a bucket; a role with an inline policy on it; a function that runs with the role,
 * whose environment names bucket and table and holds the canary; a table with the tag.
 */
export function inventoryContract(name: string, make: () => Promise<Inventory>): void {
  describe(`${name} keeps the contract of inventories`, () => {
    let inventory: Inventory;
    let reading: InventoryReading;
    const found = (type: KnownResource['type'], called: string) =>
      reading.resources.find((one) => one.type === type && one.name === called);

    beforeAll(async () => {
      inventory = await make();
      reading = await inventory.read({ ...member, services: 'all' });
    }, 60_000);

    it('finds what there is, with tags and names', () => {
      expect(found('s3-bucket', inventoryWorld.bucket)?.arn).toBe(`arn:aws:s3:::${inventoryWorld.bucket}`);
      expect(found('dynamodb-table', inventoryWorld.table)?.tags).toEqual(inventoryWorld.tags);
      expect(found('iam-role', inventoryWorld.role)?.region).toBe('global');
    });

    it('links what the configuration joins', () => {
      const linked = found('lambda-function', inventoryWorld.functionName)?.links.map(({ toArn }) => toArn) ?? [];
      const ends = [
        found('iam-role', inventoryWorld.role),
        found('s3-bucket', inventoryWorld.bucket),
        found('dynamodb-table', inventoryWorld.table),
      ];

      expect(linked).toEqual(expect.arrayContaining(ends.map((end) => end?.arn)));
    });

    it('reads the policies in force', () => {
      const statements = found('iam-role', inventoryWorld.role)?.policies.flatMap(({ Statement }) => Statement) ?? [];

      expect(statements.map(({ Resource }) => Resource)).toContain(`arn:aws:s3:::${inventoryWorld.bucket}/*`);
    });

    it('carries no configuration on, which may hold secrets', () => {
      expect(JSON.stringify(reading)).not.toContain(environmentCanary);
    });

    it('lists by ARN, each once, and says the same twice', async () => {
      const arns = reading.resources.map(({ arn }) => arn);

      expect(arns).toEqual([...new Set(arns)].sort());
      expect((await inventory.read({ ...member, services: 'all' })).resources.map(({ arn }) => arn)).toEqual(arns);
      expect(new Set(reading.resources.map(({ readAt }) => readAt))).toEqual(new Set([reading.readAt]));
    });

    it('leaves out services without regions where it is asked to', async () => {
      const regional = await inventory.read({ ...member, services: 'regional' });

      expect(regional.resources.filter(({ region }) => region === 'global')).toEqual([]);
      expect(regional.resources.map(({ type }) => type)).toContain('lambda-function');
    });

    it('shows neither another region nor another account', async () => {
      const elsewhere = [
        await inventory.read({ ...member, region: 'us-west-2', services: 'regional' }),
        await inventory.read({ ...member, awsAccountId: '333333333333', services: 'all' }),
      ];
      const names: readonly (string | undefined)[] = elsewhere.flatMap(({ resources }) => resources.map((one) => one.name));

      expect(names.filter((one) => one?.startsWith('shop-') === true)).toEqual([]);
    });
  });
}
