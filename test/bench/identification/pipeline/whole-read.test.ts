import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { wholeRead } from '../../../../bench/identification/pipeline/whole-read.js';
import { aLogFolder } from '../../../support/a-log-folder.js';

const line = (to: string) => `2 123456789012 eni-1 10.0.0.1 ${to} 40000 443 6 1 1 1 2 ACCEPT OK\n`;

describe('wholeRead', () => {
  it('counts each edge of all files once', () => {
    const folder = aLogFolder({ 'a.gz': line('10.0.0.2') + line('10.0.0.3').trimEnd(), 'b.gz': line('10.0.0.2').trimEnd() });

    expect(wholeRead([join(folder, 'a.gz'), join(folder, 'b.gz')])).toBe(2);
  });
});
