import { type FileMetaData, parquetMetadata } from 'hyparquet';
import { FlowRows, flowTableColumns } from '../../domain/association/logs/flow/flow-rows.js';
import type { WholeFileFormat } from '../../domain/association/logs/log-reader.js';
import type { LogFile, ReadReport } from '../../domain/association/logs/log-source.js';
import type { ObservationSink } from '../../domain/association/logs/observation-sink.js';
import { ReadTally, unreadable } from '../../domain/association/logs/read-tally.js';
import { DecodeTimeError, DecodeWatch } from './decode-watch.js';
import { ParquetColumn } from './parquet-column.js';

/** Rows that any file may say it has, and how many more for each of its bytes: equal rows take next to nothing. */
const rowsMin = 65_536;
const rowsPerByteMax = 16;

/** Time to decode any file, and how much more for each MiB of it: ten times what it takes, for the machine may be busy. */
const decodeMs = 5_000;
const decodeMsPerMebibyte = 5_000;
/** And the most of all: a Lambda begins with a log object while half of its 300 seconds are left, and has to write what it found. */
const decodeMsMax = 120_000;

const magic = Buffer.from('PAR1');
const broken = unreadable('not decodable');
const tooSlow = unreadable('takes too long to decode');
const otherTable = unreadable('no columns of a flow log');

async function read(whole: Uint8Array, file: LogFile, sink: ObservationSink): Promise<ReadReport> {
  const tally = new ReadTally();
  try {
    readRows(whole, file, sink, tally);
  } catch (error) {
    // The decoder throws whatever it stumbles over in a broken file, so no class tells it apart.
    tally.count(error instanceof DecodeTimeError ? tooSlow : broken);
  }
  return tally.report('flow', whole.length);
}

function readRows(whole: Uint8Array, file: LogFile, sink: ObservationSink, tally: ReadTally): void {
  // A copy: the buffer behind a small Buffer is shared with others.
  const { buffer } = new Uint8Array(whole);
  const watch = new DecodeWatch(Math.min(decodeMsMax, decodeMs + (whole.length / 2 ** 20) * decodeMsPerMebibyte));
  const metadata = watch.run(() => parquetMetadata(buffer));
  const columns = flowTableColumns(metadata.schema.slice(1).map(({ name }) => name));
  const rows = rowsOf(metadata, whole.length);
  if (columns.length === 0) return void tally.count(otherTable, rows);
  const records = new FlowRows(columns, file, sink);
  try {
    for (const group of metadata.row_groups) {
      const values = columns.map((column) => columnOf(buffer, metadata, group, column, watch));
      for (let row = 0; row < Number(group.num_rows); row++) tally.count(records.read(rowOf(columns, values)));
    }
  } finally {
    records.finish();
  }
}

function columnOf(
  buffer: ArrayBuffer,
  metadata: FileMetaData,
  group: FileMetaData['row_groups'][number],
  name: string,
  watch: DecodeWatch,
): ParquetColumn {
  const found = group.columns.find(({ meta_data: column }) => column?.path_in_schema[0] === name)?.meta_data;
  if (found === undefined) throw new RangeError('A group of rows lacks a column.');
  return new ParquetColumn(buffer, metadata, found, Number(group.num_rows), watch);
}

function rowOf(columns: readonly string[], values: readonly ParquetColumn[]): { readonly [column: string]: unknown } {
  return Object.fromEntries(columns.map((column, n) => [column, values[n]?.next()]));
}

function rowsOf(metadata: FileMetaData, bytes: number): number {
  const rows = Number(metadata.num_rows);
  const inGroups = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  const isOne = metadata.row_groups.every((group) => group.num_rows >= 0);
  if (isOne && rows === inGroups && rows <= rowsMin + bytes * rowsPerByteMax) return rows;
  throw new RangeError(`The file says that it has ${rows} rows, and its groups ${inGroups}.`);
}

/** VPC flow logs as Parquet; the columns mean what those of the text form mean. */
export const flowParquetFormat: WholeFileFormat = {
  kind: 'flow',
  isFormat: (head) => magic.equals(head.subarray(0, magic.length)),
  read,
};
