import { describe, expect, it } from '@jest/globals';
import { UnknownReader } from '../../../adapters/logs/unknown-reader.js';

function linesOf(...pieces: readonly string[]) {
  const reader = new UnknownReader();
  for (const piece of pieces) reader.push(Buffer.from(piece));
  return reader.end();
}

describe('UnknownReader', () => {
  it.each([
    [[], 0],
    [[''], 0],
    [['a'], 1],
    [['a\n'], 1],
    [['a\n', 'b'], 2],
    [['a', '\nb\n\n'], 3],
    [['a\nb', ''], 2],
  ])('%j has %i lines', (pieces, lines) => {
    expect(linesOf(...pieces)).toMatchObject({ lines, used: 0, unreadable: lines === 0 ? {} : { 'of no known kind': lines } });
  });
});
