import { describe, expect, it } from '@jest/globals';
import { driverName } from '../../../scripts/new-driver/driver-name.js';

describe('driverName', () => {
  it('gives type, export and label', () => {
    expect(driverName('efs-file-system')).toEqual({ type: 'efs-file-system', exported: 'efsFileSystem', label: 'EFS file system' });
    expect(driverName('lambda-function').label).toBe('Lambda function');
  });

  it.each(['EfsFileSystem', 'efs_file', '', '-a', '../a'])('refuses %p', (type) => {
    expect(() => driverName(type)).toThrow('kebab-case');
  });
});
