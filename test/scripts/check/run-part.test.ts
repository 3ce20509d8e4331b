import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { runPart } from '../../../scripts/check/run-part.js';

describe('runPart', () => {
  it('keeps what both streams said, and how it ended', async () => {
    const code = "console.log(process.env.WORD); console.error('bad'); process.exitCode = 3;";
    const result = await runPart({ name: 'a', command: [process.execPath, '-e', code], environment: { WORD: 'said' } }, tmpdir());
    expect(result.exitCode).toBe(3);
    expect(result.output).toContain('said');
    expect(result.output).toContain('bad');
  });

  it('counts a program that is not there as failed', async () => {
    const result = await runPart({ name: 'a', command: ['no-such-program-here'] }, tmpdir());
    expect(result.exitCode).toBe(1);
    expect(result.output).toContain('no-such-program-here');
  });
});
