import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../figure.js';
import { generateLogs } from './log-generator/generate-logs.js';
import { gigabytesAsked, inventoryOf, monthOfLogs } from './pipeline/log-folders.js';
import { memoryFigures } from './pipeline/memory-figures.js';
import { threadFigure } from './pipeline/thread-figure.js';

/** P12 and P13: log files into a run, over the same code as the command line. */
export async function pipelineFigures(gigabytes = gigabytesAsked(process.env)): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'conveyance-bench-'));
  try {
    const [logs, plan] = [join(folder, 'logs'), monthOfLogs(gigabytes)];
    mkdirSync(logs);
    writeFileSync(join(folder, 'inventory.json'), inventoryOf());
    await generateLogs(plan, logs);
    return [await threadFigure(plan, folder), ...(await memoryFigures(plan, folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
