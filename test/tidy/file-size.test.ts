import { describe, expect, it } from '@jest/globals';
import { fileSize } from './file-size.js';
import { messagesOf } from './messages.js';

describe('fileSize', () => {
  it('lets 200 lines pass and refuses 201', () => {
    expect(messagesOf(fileSize, { 'domain/a.ts': 'f();\n'.repeat(200) })).toEqual([]);
    expect(messagesOf(fileSize, { 'domain/a.ts': 'f();\n'.repeat(201) })).toEqual([expect.stringContaining('201 lines, at most 200')]);
  });

  it('does not count what is not code', () => {
    expect(messagesOf(fileSize, { 'statemachines/a.asl.yaml': 'a: 1\n'.repeat(500) })).toEqual([]);
  });
});
