import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { DecodeWatch } from '../../../adapters/logs/decode-watch.js';
import { ParquetColumn } from '../../../adapters/logs/parquet-column.js';

type Data = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

function aColumn(column: Partial<Data> & Pick<Data, 'data'>, rows = column.data.length): ParquetColumn {
  const compressors = { GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)) };
  const columnData = [{ name: 'srcaddr', type: 'STRING', nullable: true, ...column } as Data];
  const file = parquetWriteBuffer({ columnData, compressors, codec: 'GZIP', pageSize: 1_000, rowGroupSize: 10_000 });
  const metadata = parquetMetadata(file);
  const found = metadata.row_groups[0]?.columns[0]?.meta_data;
  if (found === undefined) throw new Error('no column');
  return new ParquetColumn(file, metadata, found, rows, new DecodeWatch(10_000));
}

const all = (column: ParquetColumn, rows: number) => Array.from({ length: rows }, () => column.next() ?? null);

describe('ParquetColumn', () => {
  it.each([
    ['many that differ', Array.from({ length: 2_000 }, (_, n) => `10.0.${n >> 8}.${n & 255}`)],
    ['few that come again', Array.from({ length: 2_000 }, (_, n) => `10.0.0.${n % 7}`)],
    ['some that are absent', Array.from({ length: 2_000 }, (_, n) => (n % 3 === 0 ? null : `10.0.0.${n % 7}`))],
    ['none at all', [null, null, null]],
  ])('gives one value for each row, over all pages: %s', (_, data) => {
    expect(all(aColumn({ data }), data.length)).toEqual(data);
  });

  it('gives whole numbers', () => {
    expect(all(aColumn({ data: [1, null, 3], type: 'INT32' }), 3)).toEqual([1, null, 3]);
    expect(all(aColumn({ data: [1n, 2n], type: 'INT64', nullable: false }), 2)).toEqual([1n, 2n]);
  });

  it('throws where there are fewer values than rows, or more', () => {
    expect(() => all(aColumn({ data: ['a', 'b'] }, 3), 3)).toThrow();
    expect(() => all(aColumn({ data: ['a', 'b'] }, 1), 1)).toThrow(RangeError);
  });

  it('throws for a column of another form', () => {
    expect(() => aColumn({ data: [true], type: 'BOOLEAN' })).toThrow(RangeError);
  });
});
