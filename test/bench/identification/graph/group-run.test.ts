import { describe, expect, it } from '@jest/globals';
import { groupRun } from '../../../../bench/identification/graph/group-run.js';
import { largeEvidence, largeResources } from '../../../../bench/identification/graph/large-estate.js';

describe('groupRun', () => {
  it('brings every resource into the order of the tree', () => {
    const { tree, isShared } = groupRun(largeEvidence(400, 4_000, 1), largeResources(400));

    expect([...tree.order].sort((a, b) => a - b)).toEqual([...Array(400).keys()]);
    expect(isShared.length).toBe(400);
  });
});
