import { describe, expect, test } from '@jest/globals';
import { exportDot } from '../../../../domain/association/export/export-dot.js';
import { aKnownResource, anAssociationIndex } from '../../../support/an-association-index.js';

describe('exportDot', () => {
  test('puts groups into clusters, draws pairs by confidence, and no name ends its quotes', () => {
    const resources = [aKnownResource('a"; b'), aKnownResource('b'), aKnownResource('lone')];

    const text = [...exportDot(anAssociationIndex({ resources, pairs: [[0, 1, 0.5]], groups: [2, 2, -1], shared: [1] }), 0)].join('');

    expect(text).toContain('subgraph cluster_2 {');
    expect(text).toContain('label="EC2 instance a\\"; b"');
    expect(text).toContain('label="EC2 instance b" style=dashed');
    expect(text).toContain('[penwidth=2.50 label="0.50"];');
    expect(text).toMatch(/^graph associations \{\n[\s\S]*\}\n$/);
  });
});
