import { describe, expect, test } from '@jest/globals';
import { MajorityTags } from '../../../../domain/association/index/majority-tags.js';

/** Nodes of two clusters, with one value each of two keys. */
function majority(clusterOf: readonly number[], tags: readonly (readonly [number, number])[]): MajorityTags {
  const carried = { keys: 2, tags: Uint32Array.from(tags.flat()) };
  const left = { tags: new Uint32Array(2 * clusterOf.length).fill(9), votes: new Uint32Array(2 * clusterOf.length).fill(9) };
  const found = new MajorityTags(carried, left, Math.max(...clusterOf) + 1);
  clusterOf.forEach((cluster, node) => {
    found.take(node, cluster);
  });
  return found;
}

describe('MajorityTags', () => {
  test('knows what most nodes of a cluster carry, key by key; who carries nothing has no vote', () => {
    const { values } = majority(
      [0, 0, 0, 1],
      [
        [7, 0],
        [8, 5],
        [8, 0],
        [0, 6],
      ],
    );

    expect([...values]).toEqual([8, 5, 0, 6]);
  });

  test('counts votes when clusters join, and keeps them when clusters are renumbered', () => {
    const tags = majority(
      [0, 1, 1, 2],
      [
        [7, 1],
        [8, 1],
        [8, 2],
        [9, 3],
      ],
    );

    tags.join(0, 1);
    tags.renumber(Uint32Array.of(0, 2));

    expect([...tags.values.subarray(0, 4)]).toEqual([8, 1, 9, 3]);
  });
});
