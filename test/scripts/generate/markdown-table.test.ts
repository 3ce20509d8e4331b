import { describe, expect, it } from '@jest/globals';
import { codeList, markdownTable } from '../../../scripts/generate/markdown-table.js';

describe('markdownTable', () => {
  it('writes heads, rows, escaped bars and a dash for nothing', () => {
    expect(markdownTable(['A', 'B'], [['x|y', '']])).toBe('| A | B |\n|---|---|\n| x\\|y | – |');
  });
});

describe('codeList', () => {
  it('quotes each name', () => {
    expect(codeList(['a', 'b'])).toBe('`a`, `b`');
    expect(codeList([])).toBe('');
  });
});
