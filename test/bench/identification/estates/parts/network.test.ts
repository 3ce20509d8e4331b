import { describe, expect, it } from '@jest/globals';
import { addNetwork } from '../../../../../bench/identification/estates/parts/network.js';
import { aSolutionDraft, connectedMembers, typesOf } from '../../../../support/a-solution-draft.js';

describe('addNetwork', () => {
  it.each([
    [1, true],
    [3, false],
  ])('makes public and private subnets in %i zones, with a way out: %s', (zones, hasNat) => {
    const solution = aSolutionDraft();

    const { subnets } = addNetwork(solution.estate, (type, component) => solution.add(type, component), zones, hasNat);

    expect(subnets).toHaveLength(2 * zones);
    expect(typesOf(solution.members)).toMatchObject({ vpc: 1, subnet: 2 * zones, 'route-table': 2, 'internet-gateway': 1 });
    expect(typesOf(solution.members)['nat-gateway']).toBe(hasNat ? 1 : undefined);
    expect(connectedMembers(solution)).toBe(solution.members.size);
  });
});
