import { describe, expect, it } from '@jest/globals';
import { used } from '../../../../domain/association/logs/read-tally.js';
import { textLineReader } from '../../../../domain/association/logs/text-line-reader.js';

describe('textLineReader', () => {
  it('reads lines as text, with replacement characters for bytes outside UTF-8', () => {
    const lines: string[] = [];
    const reader = textLineReader('host', (line) => {
      lines.push(line);
      return used;
    });

    reader.push(Buffer.from([0x61, 0xc3]));
    reader.push(Buffer.from([0xa9, 0x0a, 0xff, 0x62]));

    expect(reader.end(false)).toMatchObject({ kind: 'host', lines: 2, used: 2 });
    expect(lines).toEqual(['aé', '\ufffdb']);
  });
});
