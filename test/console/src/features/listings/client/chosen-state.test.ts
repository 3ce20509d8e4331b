import { describe, expect, it } from '@jest/globals';
import { chosenState } from '../../../../../../console/src/features/listings/client/chosen-state.js';

const nothing = { resourceIds: [], leftBehind: [], accessGranted: [] };

describe('chosenState', () => {
  it('takes each once, in order', () => {
    const state = { resourceIds: ['res_2', 'res_1', 'res_2'], leftBehind: ['arn:b', 'arn:b'], accessGranted: ['arn:b'] };
    expect(chosenState(state)).toEqual({ resourceIds: ['res_2', 'res_1'], leftBehind: ['arn:b'], accessGranted: ['arn:b'] });
  });

  it.each([undefined, null, 'res_1', {}, { resourceIds: 'res_1' }, { resourceIds: [1, null] }])('finds nothing in %o', (state) => {
    expect(chosenState(state)).toEqual(nothing);
  });
});
