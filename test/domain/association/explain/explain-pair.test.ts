import { describe, expect, test } from '@jest/globals';
import { explainPair } from '../../../../domain/association/explain/explain-pair.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow } from '../../../support/an-association-index.js';

const resources = [aKnownResource('web-1'), aKnownResource('assets', 's3-bucket'), aKnownResource('web-2'), aKnownResource('lone')];

describe('explainPair', () => {
  test('says why two belong together, the most telling first', () => {
    const rows = [anEvidenceRow(), anEvidenceRow({ source: 4, relation: 2, strength: 255, count: 1, detail: 'Env' })];
    const index = anAssociationIndex({ resources, rows, pairs: [[0, 1, 0.875]], bonds: [20] });

    const found = explainPair(index, 0, 1);

    expect(found).toMatchObject({ direct: 0.875, belongs: true, path: [0, 1], needed: [], reasonsAgainst: [] });
    expect(found.confidence).toBeGreaterThan(0.5);
    expect(found.reasonsFor.map(({ detail }) => detail)).toEqual(['Env', 'GetObject']);
    expect(found.summary).toMatch(/^They belong together \(\d\d %, the threshold is 50 %\): EC2 instance web-1 needs S3 bucket assets/);
  });

  test('says why not: nothing about both, and the only way leads over a shared service', () => {
    const index = anAssociationIndex({
      resources,
      pairs: [
        [0, 1, 0.375],
        [1, 2, 0.375],
      ],
      shared: [1],
    });

    const found = explainPair(index, 0, 2);

    expect(found).toMatchObject({ direct: 0, belongs: false, path: [0, 1, 2] });
    expect(found.summary).toContain('there is a path over S3 bucket assets.');
    expect(found.reasonsAgainst).toEqual(['The surest way between them leads over the shared service S3 bucket assets.']);
    expect(found.needed[0]).toMatch(/^One of these: a link in configuration/);
  });

  test('names the first of a long way', () => {
    const chain = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => aKnownResource(name));
    const pairs = [0, 1, 2, 3, 4].map((node) => [node, node + 1, 0.375] as const);

    const { summary } = explainPair(anAssociationIndex({ resources: chain, pairs }), 0, 5);

    expect(summary).toContain('a path over EC2 instance b, EC2 instance c, EC2 instance d and 1 more.');
  });

  test('says that logs alone never decide, and that there is no way at all', () => {
    const index = anAssociationIndex({ resources, rows: [anEvidenceRow()], pairs: [[0, 1, 0.375]] });

    expect(explainPair(index, 0, 1).needed[0]).toMatch(/^Logs alone never decide/);
    expect(explainPair(index, 0, 3)).toMatchObject({ path: [], summary: expect.stringMatching(/no source says anything about both\.$/) });
  });
});
