import { describe, expect, it } from '@jest/globals';
import { flowFile, flowPipelines, readSegments } from '../../../../bench/identification/flow/pipelines.js';

const amount = { lines: 300, interfaces: 5 };

describe('flow pipelines', () => {
  it('read the same records of the same file', async () => {
    const { zipped, bytes } = flowFile(amount);
    const segments = await readSegments(zipped);
    const records = segments.flatMap(({ rows }) => [...rows.count]).reduce((sum, count) => sum + count, 0);
    const edges = flowPipelines(amount).plain?.() as ReadonlyMap<string, { readonly count: number }>;

    expect(bytes).toBeGreaterThan(zipped.length);
    expect(records).toBeGreaterThan(100);
    expect([...edges.values()].reduce((sum, { count }) => sum + count, 0)).toBe(records);
    expect(Object.keys(flowPipelines(amount))).toEqual(['bytes', 'plain', 'gunzip']);
  });
});
