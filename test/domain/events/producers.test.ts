import { describe, expect, test } from '@jest/globals';
import { ForbiddenError } from '../../../domain/errors.js';
import { mustSpeakAs } from '../../../domain/events/producers.js';

const whom = { customerId: 'cus_a', customerIds: ['cus_a'] };

describe('mustSpeakAs', () => {
  test('the marketplace may request purchases for a customer the event names', () => {
    expect(() => mustSpeakAs('conveyance.marketplace', 'Purchase Requested', whom)).not.toThrow();
  });

  test.each([
    ['conveyance', 'Purchase Requested', whom],
    ['constructor', 'Purchase Requested', whom],
    ['conveyance.marketplace', 'Transfer Committed', whom],
    ['conveyance.marketplace', 'Purchase Requested', { ...whom, customerIds: ['cus_b'] }],
  ] as const)('%s may not send %s for %j', (source, type, about) => {
    expect(() => mustSpeakAs(source, type, about)).toThrow(ForbiddenError);
  });
});
