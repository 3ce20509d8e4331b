import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeNewDriver } from '../../../scripts/new-driver/write-new-driver.js';

describe('writeNewDriver', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'driver-'));
    for (const folder of ['drivers', 'test/drivers']) mkdirSync(join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes driver and twin, and says what is left to do', () => {
    const lines = writeNewDriver(root, 'efs-file-system');
    expect(existsSync(join(root, 'drivers/efs-file-system.ts'))).toBe(true);
    expect(existsSync(join(root, 'test/drivers/efs-file-system.test.ts'))).toBe(true);
    expect(lines.join('\n')).toContain("'efs-file-system': efsFileSystem to drivers/registry.ts");
  });

  it('never writes over what is there', () => {
    writeNewDriver(root, 'efs-file-system');
    expect(() => writeNewDriver(root, 'efs-file-system')).toThrow('EEXIST');
  });
});
