import { describe, expect, it } from '@jest/globals';
import { firstLines } from '../../../../domain/association/logs/first-lines.js';

describe('firstLines', () => {
  it('answers the first lines that are not empty, without their ends', () => {
    expect(firstLines(Buffer.from('\n\r\na b\r\n\nc\nd'), 2)).toEqual(['a b', 'c']);
  });

  it('cuts long lines and keeps each byte as one character', () => {
    expect(firstLines(Buffer.concat([Buffer.from([0xff]), Buffer.alloc(20_000, 'x')]), 1)[0]).toHaveLength(8192);
    expect(firstLines(Buffer.from([0xff, 0x0a]), 1)).toEqual(['\xff']);
  });
});
