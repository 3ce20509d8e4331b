import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeEvidence } from '../../../domain/association/evidence/evidence-bytes.js';
import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';

const timeoutMilliseconds = 600_000;

/** Who runs, what is measured of it, and how often. */
export interface RunAlone {
  readonly run: 'own' | 'graphology';
  /** Bytes above what was there before, at most; or seconds of the processor, the engine having compiled what it runs. */
  readonly measure: 'peakBytes' | 'seconds';
  readonly times: number;
}

/** Runs in a process of its own, where no other run has left anything to tidy up; answers what was measured each time. */
export function runAlone(evidence: EvidenceTable, nodes: number, { run, measure, times }: RunAlone): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'conveyance-graph-'));
  try {
    const file = join(folder, 'evidence');
    writeFileSync(file, encodeEvidence(evidence));
    const script = join(import.meta.dirname, 'measure-run.ts');
    const command = ['--expose-gc', '--import', 'tsx', script, file, String(nodes), run, measure, String(times)];
    const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8', timeout: timeoutMilliseconds });
    if (status !== 0) throw new Error(`The run did not end well: ${stderr.slice(0, 2_000)}`);
    return JSON.parse(stdout) as readonly number[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
