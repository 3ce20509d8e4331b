import { describe, expect, it } from '@jest/globals';
import { quotedFields } from '../../../../domain/association/logs/quoted-fields.js';

describe('quotedFields', () => {
  it('parts a line at single spaces, keeps what is quoted or bracketed together, and knows escaped quotes', () => {
    const line = String.raw`a [06/Feb/2026:00:00:38 +0000] "GET \"x\" HTTP/1.1" - "a\\" ""`;

    expect(quotedFields(line)).toEqual([
      'a',
      '[06/Feb/2026:00:00:38 +0000]',
      String.raw`"GET \"x\" HTTP/1.1"`,
      '-',
      String.raw`"a\\"`,
      '""',
    ]);
    expect(quotedFields('a  b ')).toEqual(['a', '', 'b', '']);
  });

  it.each(['"open', 'a [open', '"a"b', String.raw`"a\"`])('refuses %j', (line) => {
    expect(quotedFields(line)).toBeUndefined();
  });

  it('reads no more than the first 64 fields', () => {
    expect(quotedFields(' '.repeat(1_000_000))).toHaveLength(64);
  });
});
