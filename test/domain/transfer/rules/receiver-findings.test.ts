import { describe, expect, it } from '@jest/globals';
import { receiverFindings } from '../../../../domain/transfer/rules/receiver-findings.js';
import { aCustomer } from '../../../support/transfer-world.js';

describe('receiverFindings', () => {
  it('is silent about a customer in good standing', () => {
    expect(receiverFindings(aCustomer('cus_1'))).toEqual([]);
  });

  it('tells a suspended customer and an unknown one in the same words, without a name', () => {
    const suspended = receiverFindings(aCustomer('cus_1', { standing: 'suspended' }));

    expect(suspended).toEqual(receiverFindings(undefined));
    expect(suspended).toMatchObject([{ severity: 'blocker', code: 'ReceiverNotAvailable', about: 'both', whoMustAct: 'seller' }]);
    expect(JSON.stringify(suspended)).not.toContain('cus_1');
  });
});
