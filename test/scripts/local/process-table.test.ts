import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { parseProcessTable, processTable } from '../../../scripts/local/process-table.js';

describe('processTable', () => {
  it('lists this process with its command and start', () => {
    const own = processTable().find((line) => line.processId === process.pid);

    expect(own?.command).toContain('jest');
    expect(own?.started).not.toBe('');
  });

  it('lists a child in its group while it lives and no longer', async () => {
    const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    const found = () => processTable().filter((line) => line.groupId === child.pid);

    expect(found().length).toBe(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(found()).toEqual([]);
  });
});

describe('parseProcessTable', () => {
  it('reads the lines of ps and leaves ended processes out', () => {
    const table = [
      '    1     1 Ss   Mon Nov 23 02:00:00 2026 /sbin/init splash',
      '   20    19 Z+   Mon Nov 23 02:01:00 2026 (sh)',
      '  310   300 S    Mon Nov 23 02:02:00 2026 node main.ts --stay',
      '',
    ].join('\n');

    expect(parseProcessTable(table)).toEqual([
      { processId: 1, groupId: 1, started: 'Mon Nov 23 02:00:00 2026', command: '/sbin/init splash' },
      { processId: 310, groupId: 300, started: 'Mon Nov 23 02:02:00 2026', command: 'node main.ts --stay' },
    ]);
  });
});
