import { describe, expect, test } from '@jest/globals';
import { cloudResourceTypes } from '../../domain/resource/cloud-resource.js';
import { dependsOrder, driverOf, drivers, registry } from '../../drivers/registry.js';

test('every type has one driver, found under its own name', () => {
  expect(Object.keys(registry).sort()).toEqual([...cloudResourceTypes].sort());
  expect(cloudResourceTypes.map((type) => driverOf(type).type)).toEqual([...cloudResourceTypes]);
  expect(drivers).toHaveLength(cloudResourceTypes.length);
});

test('labels are different, so nobody picks the wrong type', () => {
  expect(new Set(drivers.map((driver) => driver.label)).size).toBe(drivers.length);
});

describe('dependsOrder', () => {
  test('puts every type after those it depends on', () => {
    const order = dependsOrder(cloudResourceTypes);

    for (const driver of drivers) {
      for (const before of driver.dependsOn) expect(order.indexOf(before)).toBeLessThan(order.indexOf(driver.type));
    }
    expect([...order].sort()).toEqual([...cloudResourceTypes].sort());
  });

  test('orders what it is given, whatever the order given, each once', () => {
    expect(dependsOrder(['ec2-instance', 'ebs-volume', 'ec2-instance'])).toEqual(['ebs-volume', 'ec2-instance']);
    expect(dependsOrder([])).toEqual([]);
  });
});
