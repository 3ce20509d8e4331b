import { describe, expect, it } from '@jest/globals';
import { transferAct } from '../../../../../../console/src/features/transfers/client/transfer-act.js';
import type { Me, Transfer } from '../../../../../../console/src/generated/api.js';
import { aToldTransfer } from '../../../../../support/a-transfer-view.js';

const seller: Me = {
  role: 'member',
  scopes: ['conveyance/read', 'conveyance/trade'],
  customer: { customerId: 'cus_seller', name: 'Northwind', standing: 'good' },
};
const operator: Me = { role: 'operator', scopes: ['conveyance/operate'] };

describe('transferAct', () => {
  it.each<[Transfer['status'], string | undefined, string | undefined]>([
    ['accepted', 'cancel', undefined],
    ['preparing', 'cancel', undefined],
    ['completing', undefined, undefined],
    ['undoing', undefined, undefined],
    ['needs-operator', undefined, 'resume'],
    ['completed', undefined, undefined],
    ['undone', undefined, undefined],
  ])('%s: a party may %s, an operator may %s', (status, ofParty, ofOperator) => {
    expect([transferAct(aToldTransfer({ status }), seller), transferAct(aToldTransfer({ status }), operator)]).toEqual([
      ofParty,
      ofOperator,
    ]);
  });

  it('lets no viewer, no stranger and no token without trade cancel', () => {
    const transfer = aToldTransfer({ status: 'preparing' });
    const stranger = { ...seller, customer: { customerId: 'cus_other', name: 'Other', standing: 'good' as const } };

    for (const me of [{ ...seller, role: 'viewer' as const }, stranger, { ...seller, scopes: ['conveyance/read'] }]) {
      expect(transferAct(transfer, me)).toBeUndefined();
    }
  });
});
