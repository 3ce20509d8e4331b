import { describe, expect, it } from '@jest/globals';
import { CustomerSuspendedError } from '../../../../domain/listing/errors.js';
import { refuse } from '../../../../domain/transfer/rules/refuse.js';
import { standingFindings } from '../../../../domain/transfer/rules/standing-findings.js';
import { aCustomer } from '../../../support/transfer-world.js';

describe('standingFindings', () => {
  it('is silent about good standing', () => {
    expect(standingFindings(aCustomer('cus_1'), 'seller')).toEqual([]);
  });

  it.each([
    ['seller', 'SellerSuspended'],
    ['purchaser', 'PurchaserSuspended'],
  ] as const)('a suspended %s is the operator’s to lift', (side, code) => {
    const findings = standingFindings(aCustomer('cus_1', { standing: 'suspended' }), side);

    expect(findings).toMatchObject([{ code, whoMustAct: 'operator', about: side }]);
    expect(() => refuse(findings)).toThrow(CustomerSuspendedError);
  });
});
