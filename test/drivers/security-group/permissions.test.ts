import { expect, test } from '@jest/globals';
import { permissions } from '../../../drivers/security-group/permissions.js';

const all = Object.values(permissions).flat();

test('no action is a wildcard, and only reading is unbounded', () => {
  expect(all.filter(({ action }) => action.includes('*'))).toEqual([]);
  expect(all.filter(({ action, on }) => on === 'any' && !action.startsWith('ec2:Describe'))).toEqual([]);
});

test('before the commit only what this transfer made may change or go', () => {
  const writes = [...permissions.stage, ...permissions.unstage].filter(({ action }) => /(Authorize|Revoke|Delete)/.test(action));

  expect(writes).toHaveLength(5);
  expect(writes.filter(({ on }) => on === 'any' || on.bound !== 'created')).toEqual([]);
});

test('after it rules change only in groups that are locked or that this transfer made', () => {
  const writes = permissions.switchOver.filter(({ action }) => /(Authorize|Revoke)/.test(action));

  expect(writes.filter(({ on }) => on === 'any' || (on.bound !== 'created' && on.bound !== 'locked'))).toEqual([]);
});
