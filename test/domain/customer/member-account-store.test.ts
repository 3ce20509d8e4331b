import { describe, expect, test } from '@jest/globals';
import {
  listMemberAccounts,
  memberAccountItem,
  memberAccountKey,
  readMemberAccount,
} from '../../../domain/customer/member-account-store.js';
import { NotFoundError } from '../../../domain/errors.js';
import { ApiWorld, awsAccountId } from '../../support/api-world.js';

describe('member account store', () => {
  test('reads back what was put, and lists in the order of ids', async () => {
    const world = await ApiWorld.start();
    const known = await readMemberAccount(world.tables, awsAccountId);
    const account = { ...known, awsAccountId: '111111111111' };
    await world.put('marketplace', memberAccountItem(account));

    expect(await readMemberAccount(world.tables, '111111111111')).toEqual(account);
    expect((await listMemberAccounts(world.tables, { limit: 10 })).items).toEqual([account, known]);
    expect(memberAccountKey('1').pk).toBe('account#1');
    await expect(readMemberAccount(world.tables, '999999999999')).rejects.toThrow(NotFoundError);
  });
});
