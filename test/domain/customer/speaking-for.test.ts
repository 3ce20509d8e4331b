import { describe, expect, test } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { mustSpeakFor, speakingCustomer } from '../../../domain/customer/speaking-for.js';
import { ForbiddenError, NotFoundError } from '../../../domain/errors.js';

const member: Speaker = { subject: 's', role: 'member', customerId: 'cus_a', scopes: [], correlationId: 'c' };
const operator: Speaker = { ...member, role: 'operator', customerId: undefined };

describe('speakingCustomer', () => {
  test('is the member’s customer; an operator has none', () => {
    expect(speakingCustomer(member)).toBe('cus_a');
    expect(() => speakingCustomer(operator)).toThrow(ForbiddenError);
  });
});

describe('mustSpeakFor', () => {
  test('lets pass oneself and operators', () => {
    expect(() => mustSpeakFor(member, 'cus_a')).not.toThrow();
    expect(() => mustSpeakFor(operator, 'cus_a')).not.toThrow();
    expect(() => mustSpeakFor(member, 'cus_b')).toThrow(NotFoundError);
  });
});
