import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeEvidence } from '../../../domain/association/evidence/evidence-bytes.js';
import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';

const timeoutMilliseconds = 300_000;

/** Memory that forming groups takes above what was there before, in bytes: in a process of its own, where nothing else was made. */
export function peakBytes(evidence: EvidenceTable, nodes: number, run: 'own' | 'graphology'): number {
  const folder = mkdtempSync(join(tmpdir(), 'conveyance-graph-'));
  try {
    const file = join(folder, 'evidence');
    writeFileSync(file, encodeEvidence(evidence));
    const command = ['--expose-gc', '--import', 'tsx', join(import.meta.dirname, 'measure-peak.ts'), file, String(nodes), run];
    const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8', timeout: timeoutMilliseconds });
    if (status !== 0) throw new Error(`The run did not end well: ${stderr.slice(0, 2_000)}`);
    return Number(stdout.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
