import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Random } from '../estates/random.js';
import type { LogBlock } from './log-block.js';
import { blockOf, type GeneratedKind } from './log-blocks.js';
import { type LogPlan, plannedFiles } from './log-plan.js';

/** Which of a plan's files one of several writers writes. */
export interface LogShare {
  readonly part: number;
  readonly of: number;
}

/** Writes the files of a plan, or a share of them, below a folder; answers their decompressed bytes. */
export function writeLogs(plan: LogPlan, folder: string, { part, of }: LogShare = { part: 0, of: 1 }): number {
  const blocks = new Map<GeneratedKind, LogBlock>();
  let bytes = 0;
  for (const [n, { kind, name, startSeconds, seed }] of plannedFiles(plan).entries()) {
    if (n % of !== part) continue;
    const block = blocks.get(kind) ?? blockOf(kind, plan.fileBytes, plan.seed);
    blocks.set(kind, block);
    const content = block.fill(startSeconds, new Random(seed));
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, gzipSync(content, { level: 1 }));
    bytes += content.length;
  }
  return bytes;
}
