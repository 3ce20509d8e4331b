import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, unreadable } from '../read-tally.js';
import { flowPlan } from './flow-column.js';
import { FlowLines } from './flow-lines.js';

/** The columns of a table that are read, by their names there; none where it is no table of flow records. */
export function flowTableColumns(names: readonly string[]): readonly string[] {
  const read = names.filter((name) => /^[a-z0-9_-]+$/.test(name) && (flowPlan(name)?.[0] ?? 0) > 0);
  return flowPlan(read.join(' ')) === undefined ? [] : read;
}

const notText = unreadable('a value that is none');

/** Reads flow records that come as rows of a table: each becomes the line that the text form writes, so that both forms mean the same. */
export class FlowRows {
  private readonly lines: FlowLines;

  /** `columns`: those that `flowTableColumns` answered. */
  constructor(
    private readonly columns: readonly string[],
    file: LogFile,
    sink: ObservationSink,
  ) {
    this.lines = new FlowLines(flowPlan(columns.join(' ')) ?? new Uint8Array(1), file, sink);
  }

  /** Reads one row. */
  read(row: { readonly [column: string]: unknown }): Outcome {
    const texts = this.columns.map((column) => textOf(row[column]));
    const line = Buffer.from(texts.join(' '));
    return texts.includes('') ? notText : this.lines.read(line, 0, line.length);
  }

  /** Tells the sink what is summed still. */
  finish(): void {
    this.lines.finish();
  }
}

/** A value as the text form writes it; '' for one that it cannot write. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '-';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' && !/\s/.test(value) ? value : '';
}
