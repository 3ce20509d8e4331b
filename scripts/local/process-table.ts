import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A living process of this machine. */
export interface RunningProcess {
  readonly processId: number;
  readonly groupId: number;
  /** When it started, in whatever form the system gives it: with the number it tells a process from its successors. */
  readonly started: string;
  readonly command: string;
}

function readLinux(entry: string): RunningProcess[] {
  try {
    const status = readFileSync(`/proc/${entry}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets itself, so fields are counted from the last one.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return [];
    const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return [{ processId: Number(entry), groupId: Number(fields[2]), started: fields[19] ?? '', command }];
  } catch {
    // It ended while the table was read.
    return [];
  }
}

/** Reads what `ps -A -o pid=,pgid=,stat=,lstart=,args=` prints, where there is no /proc. */
export function parseProcessTable(table: string): RunningProcess[] {
  return table.split('\n').flatMap((line) => {
    const parts = /^\s*(\d+)\s+(\d+)\s+([^Z\s]\S*)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line);
    if (parts === null) return [];
    return [{ processId: Number(parts[1]), groupId: Number(parts[2]), started: parts[4] ?? '', command: parts[5] ?? '' }];
  });
}

function readElsewhere(): RunningProcess[] {
  const args = ['-A', '-o', 'pid=,pgid=,stat=,lstart=,args='];
  return parseProcessTable(execFileSync('ps', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
}

/** Lists the living processes; ended ones that nobody has collected yet are left out. Needs no `ps` on Linux. */
export function processTable(): RunningProcess[] {
  if (!existsSync('/proc/self/stat')) return readElsewhere();
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap(readLinux);
}
