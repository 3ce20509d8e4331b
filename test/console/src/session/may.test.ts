import { describe, expect, it } from '@jest/globals';
import type { Me } from '../../../../console/src/generated/api.js';
import { isOperator, mayTrade } from '../../../../console/src/session/may.js';

const me = (role: Me['role'], ...scopes: Me['scopes']): Me => ({ role, scopes });

describe('mayTrade', () => {
  it('asks for both role and scope', () => {
    expect(mayTrade(me('member', 'conveyance/trade'))).toBe(true);
    expect(mayTrade(me('customer-admin', 'conveyance/read', 'conveyance/trade'))).toBe(true);
    expect(mayTrade(me('member', 'conveyance/read'))).toBe(false);
    expect(mayTrade(me('viewer', 'conveyance/trade'))).toBe(false);
    expect(mayTrade(me('operator', 'conveyance/trade'))).toBe(false);
  });
});

describe('isOperator', () => {
  it("knows the provider's person", () => {
    expect(isOperator(me('operator'))).toBe(true);
    expect(isOperator(me('customer-admin'))).toBe(false);
  });
});
