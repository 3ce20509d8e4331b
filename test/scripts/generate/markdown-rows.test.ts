import { describe, expect, it } from '@jest/globals';
import { markdownRows } from '../../../scripts/generate/markdown-rows.js';

const text = '# A\n\n## One\n\n| a | b |\n|---|---|\n| **x** | `y` z |\n\n## Two\n\n| a |\n|---|\n| other |\n';

describe('markdownRows', () => {
  it('reads the table under its heading only, without marks', () => {
    expect(markdownRows(text, '## One')).toEqual([['x', 'y z']]);
    expect(markdownRows(text, '## None')).toEqual([]);
  });
});
