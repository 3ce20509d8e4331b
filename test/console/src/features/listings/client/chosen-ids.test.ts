import { describe, expect, it } from '@jest/globals';
import { chosenIds } from '../../../../../../console/src/features/listings/client/chosen-ids.js';

describe('chosenIds', () => {
  it('takes each id once, in order', () => {
    expect(chosenIds({ resourceIds: ['res_2', 'res_1', 'res_2'] })).toEqual(['res_2', 'res_1']);
  });

  it.each([undefined, null, 'res_1', {}, { resourceIds: 'res_1' }, { resourceIds: [1, null] }])('finds none in %o', (state) => {
    expect(chosenIds(state)).toEqual([]);
  });
});
