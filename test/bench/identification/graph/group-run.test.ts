import { describe, expect, it } from '@jest/globals';
import { groupRun } from '../../../../bench/identification/graph/group-run.js';
import { largeEvidence, largeResources } from '../../../../bench/identification/graph/large-estate.js';

describe('groupRun', () => {
  const { tree, isShared, components } = groupRun(largeEvidence(400, 4_000, 1), largeResources(400));

  it('brings every resource into the order of the tree', () => {
    expect([...tree.order].sort((a, b) => a - b)).toEqual([...Array(400).keys()]);
    expect(isShared.length).toBe(400);
  });

  it('finds the components as well: one, as shared services connect everything', () => {
    expect(new Set(components).size).toBe(1);
  });
});
