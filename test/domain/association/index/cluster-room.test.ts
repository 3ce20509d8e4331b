import { describe, expect, test } from '@jest/globals';
import { ClusterRoom } from '../../../../domain/association/index/cluster-room.js';
import { Clusters } from '../../../../domain/association/index/clusters.js';

const order = Uint32Array.of(0, 1, 2);
const source = {
  units: { count: 3, of: order },
  tree: { order, level: new Uint16Array(3) },
  carried: { keys: 1, tags: Uint32Array.of(4, 0, 5) },
  tagOdds: { agree: Float64Array.of(1), differ: Float64Array.of(1) },
  startsItself: Uint8Array.of(0, 1, 0),
  apart: [],
};

describe('ClusterRoom', () => {
  test('leaves nothing of one step to the next', () => {
    const room = new ClusterRoom(3, 1);
    const before = new Clusters({ ...source, room });
    before.join(0, 1, 9);
    before.join(0, 2, 7);

    const [after, fresh] = [new Clusters({ ...source, room }), new Clusters(source)];

    const seen = (clusters: Clusters) =>
      [clusters.size, clusters.startsItself, clusters.tags, clusters.toTree([0, 1, 2]).level].map((one) => [...one]);
    expect(seen(after)).toEqual(seen(fresh));
    expect([0, 1, 2].map((cluster) => after.nodesOf(cluster))).toEqual([[0], [1], [2]]);
  });
});
