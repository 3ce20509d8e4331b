import { describe, expect, it } from '@jest/globals';
import { ownerState } from '../../../../../../console/src/features/resources/client/owner-state.js';
import type { Transfer } from '../../../../../../console/src/generated/api.js';

function held(told: Partial<Pick<Transfer, 'status' | 'toCustomer' | 'movesControl'>>) {
  return new Map([
    ['trf_1', { status: 'preparing', fromCustomer: 'cus_us', toCustomer: 'cus_them', movesControl: true, ...told } as const],
  ]);
}

describe('ownerState', () => {
  it.each([
    ['leaving', {}],
    ['leaving', { status: 'accepted' }],
    ['in-transfer', { status: 'undoing' }],
    ['in-transfer', { status: 'needs-operator' }],
    ['in-transfer', { movesControl: false }],
    ['arriving', { status: 'completing', toCustomer: 'cus_us' }],
  ] as const)('is %s under a transfer with %p', (state, told) => {
    expect(ownerState({ lock: 'trf_1', owner: 'cus_us' }, held(told))).toBe(state);
  });

  it('promises nothing of a transfer it does not know, and says what nobody holds is yours', () => {
    expect(ownerState({ lock: 'trf_2', owner: 'cus_us' }, held({}))).toBe('in-transfer');
    expect(ownerState({ owner: 'cus_us' }, held({}))).toBe('yours');
  });
});
