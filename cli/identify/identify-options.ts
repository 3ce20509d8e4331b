import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '../errors.js';
import { wholeNumber } from '../invocation.js';
import type { Period } from './joined-days.js';
import { stateFolderName } from './opened-run.js';

interface Options {
  readonly logs?: string;
  readonly inventory: readonly string[];
  readonly state?: string;
  readonly from?: string;
  readonly to?: string;
  readonly flowFormat?: string;
  readonly threads?: string;
  readonly graph?: string;
}

/** What `convey identify` is asked to do. */
export interface Asked {
  readonly logs: string;
  readonly inventory: readonly string[];
  readonly state: string;
  readonly period: Period;
  readonly flowFormat?: string;
  readonly threads?: number;
  readonly graph?: string;
}

const threadsMax = 64;

/** Adds the options; `--logs` is checked later, because the verbs beside the command do not take it. */
export function withIdentifyOptions(command: Command): Command {
  return command
    .option('--logs <dir>', 'folder of log files: CloudTrail, flow, balancer, S3 access, resolver, Config, host logs; plain, gzip, Parquet')
    .option('--inventory <file...>', 'known resources as JSON, or items of AWS Config; a folder stands for its .json files', [])
    .option('--state <dir>', 'where what was read is kept (default: .convey-identify in the folder of logs)')
    .option('--from <date>', 'first day of the logs that count, UTC, as 2026-11-01')
    .option('--to <date>', 'last day of the logs that count')
    .option('--flow-format <columns>', 'columns of flow logs that have no header, as configured')
    .option('--graph <file>', 'draw what belongs together into an .svg or .html file')
    .option('--threads <n>', 'files read at once (default: as many as there are processors)');
}

/** The options as they are meant; throws UsageError. */
export function identifyOptions(parsed: Command): Asked {
  const { logs, inventory, state, from, to, flowFormat, threads, graph } = parsed.opts<Options>();
  if (logs === undefined) throw new UsageError(['--logs: name the folder with the log files.']);
  const period = { ...dayOf('--from', from, 'fromDay'), ...dayOf('--to', to, 'toDay') };
  if ((period.fromDay ?? 0) > (period.toDay ?? Number.POSITIVE_INFINITY)) throw new UsageError(['--from: it is after --to.']);
  return {
    logs: resolve(logs),
    inventory: inventory.map((path) => resolve(path)),
    state: state === undefined ? join(resolve(logs), stateFolderName) : resolve(state),
    period,
    ...(flowFormat !== undefined && { flowFormat }),
    ...(graph !== undefined && { graph: resolve(graph) }),
    ...(threads !== undefined && { threads: wholeNumber('--threads', threads, 1, threadsMax) }),
  };
}

function dayOf(option: string, text: string | undefined, name: keyof Period): Period {
  if (text === undefined) return {};
  const milliseconds = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new UsageError([`${option}: "${text}" is no day, as 2026-11-01.`]);
  return { [name]: milliseconds / 86_400_000 };
}
