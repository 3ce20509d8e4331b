import { describe, expect, test } from '@jest/globals';
import { evidenceSources, sourceCode, sourceNames } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode, relationNames } from '../../../../domain/association/evidence/relation.js';
import { columnOfRow, featureColumn, featureNames, features } from '../../../../domain/association/score/features.js';

function columnOf(source: keyof typeof sourceCode, relation: keyof typeof relationCode): number | undefined {
  return columnOfRow[sourceCode[source] * relationNames.length + relationCode[relation]];
}

describe('columnOfRow', () => {
  test.each([
    ['tags', 'is tagged like', 'tag'],
    ['stack', 'is declared with', 'stack'],
    ['configuration', 'needs', 'needs'],
    ['configuration', 'mentions', 'mentions'],
    ['policy', 'may reach', 'policy'],
    ['cloudtrail', 'reads', 'requests'],
    ['cloudtrail', 'deploys', 'deploys'],
    ['s3-access', 'stores logs in', 'log-delivery'],
    ['flow', 'calls', 'flows'],
    ['balancer', 'routes to', 'routes'],
    ['resolver', 'resolves', 'resolves'],
  ] as const)('a row of %s that says "%s" feeds %s', (source, relation, feature) => {
    expect(columnOf(source, relation)).toBe(featureColumn[feature]);
  });

  test('no row of any source feeds another family than that of its source: facts of one origin count once', () => {
    for (const source of sourceNames) {
      for (const relation of relationNames) {
        const feature = featureNames[columnOf(source, relation) ?? -1] ?? 'other-tag';
        expect(features[feature].family).toBe(evidenceSources[source].family);
      }
    }
  });
});
