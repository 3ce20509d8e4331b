import { describe, expect, it } from '@jest/globals';
import { machinePath } from './machine-path.js';
import { messagesOf } from './messages.js';

describe('machinePath', () => {
  it.each([
    ['', 'home', 'somebody', 'code'].join('/'),
    ['', 'Users', 'somebody'].join('/'),
    ['', 'root', 'x'].join('/'),
    ['C:', 'code'].join('\\'),
  ])('refuses %s', (path) => {
    expect(messagesOf(machinePath, { 'docs/a.md': `See ${path}.` })).toEqual([expect.stringContaining('one machine only')]);
  });

  it('takes addresses and paths of the tree', () => {
    expect(messagesOf(machinePath, { 'docs/a.md': 'https://example.org/home/a and docs/work/a, ~/work/b, /api/listings' })).toEqual([]);
  });
});
