import { describe, expect, it } from '@jest/globals';
import { identificationStatuses, isEnded, newIdentification } from '../../../../domain/association/identification/identification.js';

describe('newIdentification', () => {
  it('has done nothing yet', () => {
    const given = { identificationId: 'idn_1', customerId: 'cus_1', from: 'f', to: 't', awsAccountIds: ['1'], requestedAt: 'now' };

    expect(newIdentification(given)).toMatchObject({
      ...given,
      status: 'queued',
      movedAt: 'now',
      turn: 0,
      filesTotal: 0,
      lines: { read: 0 },
    });
  });
});

describe('isEnded', () => {
  it('is true of completed and failed', () => {
    expect(identificationStatuses.filter((status) => isEnded({ status }))).toEqual(['completed', 'failed']);
  });
});
