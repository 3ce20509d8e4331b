import { describe, expect, it } from '@jest/globals';
import { beginning, valueText } from '../../../../../../console/src/features/transfers/client/value-text.js';

describe('valueText', () => {
  it.each([
    [null, 'none'],
    [undefined, 'none'],
    ['', 'empty'],
    ['sg-1', 'sg-1'],
    [443, '443'],
    [false, 'false'],
    [{ a: [1] }, '{\n  "a": [\n    1\n  ]\n}'],
    ['{"a":1}', '{\n  "a": 1\n}'],
    ['{not json', '{not json'],
  ])('%p is %p', (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});

describe('beginning', () => {
  it('is told of what is too long for a table only', () => {
    expect(beginning('short')).toBeUndefined();
    expect(beginning('x'.repeat(120))).toBeUndefined();
    expect(beginning('x'.repeat(121))).toBe(`${'x'.repeat(120)} …`);
    expect(beginning('a\nb\nc\nd')).toBe('a\nb\nc …');
  });
});
