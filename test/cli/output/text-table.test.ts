import { describe, expect, it } from '@jest/globals';
import { textTable } from '../../../cli/output/text-table.js';

describe('textTable', () => {
  it('is as wide as its cells, wide characters counted as such', async () => {
    const text = await textTable(
      ['name', 'n'],
      [
        ['東京', '1'],
        ['a', '22'],
      ],
      (head) => head.toUpperCase(),
    );

    expect(text).toBe(['NAME  N', '東京  1', 'a     22'].join('\n'));
  });
});
