import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../../bench/figure.js';
import { qualityPage } from '../../../../bench/identification/report/quality-page.js';

const base = { what: 'something', unit: '', rival: 0.5, rivalName: 'same-tag groups' } as const;

describe('qualityPage', () => {
  it('says of each figure what it should reach and whether its bad end does', () => {
    const figures = [
      judge({ ...base, id: 'P18a', figure: 0.96, low: 0.94, high: 0.97, reach: { op: '>=', value: 0.95 } }),
      judge({ ...base, id: 'P18c', figure: 0.98, low: 0.975, high: 0.99, reach: { op: '>=', value: 0.97 } }),
      judge({ ...base, id: 'P18/tags-only/F1', figure: 0.4, reach: { op: '>=', value: 0 } }),
    ];

    const page = qualityPage({ figures, weightsVersion: 'v1', threshold: 0.5, accounts: 210, resources: 50_000, pairs: 1_000_000 });

    expect(page).toContain('| P18a | something | 0.9600 | 0.9400 to 0.9700 | >= 0.95 | same-tag groups 0.5000 | falls short |');
    expect(page).toContain('| >= 0.97 | same-tag groups 0.5000 | holds |');
    expect(page.split('## By source')[1]).toContain('| P18/tags-only/F1 | something | 0.4000 |  | printed | same-tag groups 0.5000 |  |');
  });
});
