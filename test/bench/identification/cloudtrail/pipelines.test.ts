import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { edgesOf } from '../../../../bench/identification/cloudtrail/edges-of.js';
import { readBarely, readBytes, readPlainly } from '../../../../bench/identification/cloudtrail/pipelines.js';
import { sampleFile } from '../../../../bench/identification/cloudtrail/sample-file.js';

describe('pipelines', () => {
  it('answer the same edges, files that come twice counted once', async () => {
    const files = [1, 2, 1].map((seed) => gzipSync(sampleFile(seed, 100)));
    const edges = edgesOf(await readBytes(files));
    expect(edges.size).toBeGreaterThan(50);
    expect(new Map([...edges].sort())).toEqual(new Map([...readPlainly(files)].sort()));
    expect([...readBarely(files).values()].reduce((sum, count) => sum + count, 0)).toBe(300);
  });
});
