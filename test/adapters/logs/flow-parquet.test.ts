import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { flowParquetFormat } from '../../../adapters/logs/flow-parquet.js';
import { defaultFlowFormat } from '../../../domain/association/logs/flow/flow-column.js';
import { flowFormat } from '../../../domain/association/logs/flow/flow-format.js';
import { SegmentBuilder } from '../../../domain/association/segments/segment-builder.js';
import { aFlowLine } from '../../support/flow-lines.js';
import { aLogFile, segmentsOfLog } from '../../support/heard-log.js';

const lines = [
  aFlowLine(),
  aFlowLine({ srcport: 40_001, srcaddr: '10.0.0.6' }),
  aFlowLine({ action: 'REJECT' }),
  aFlowLine({ 'log-status': 'NODATA', srcaddr: '-', srcport: '-', action: '-' }),
  aFlowLine({ srcaddr: 'x' }),
];
const numbers = new Set(['version', 'srcport', 'dstport', 'protocol', 'packets', 'bytes', 'start', 'end']);

/** The same records as a table, as AWS writes it: `_` for `-`, numbers as numbers, none as null. */
function aTable(records: readonly string[], codec?: 'GZIP' | 'SNAPPY' | 'UNCOMPRESSED'): Buffer {
  const columnData = defaultFlowFormat.split(' ').map((column, n) => {
    const texts = records.map((line) => line.split(' ')[n] ?? '-').map((text) => (text === '-' ? null : text));
    const isLarge = column === 'start' || column === 'end' || column === 'bytes';
    const type = isLarge ? 'INT64' : numbers.has(column) ? 'INT32' : 'STRING';
    const data = texts.map((text) => (text === null || type === 'STRING' ? text : isLarge ? BigInt(text) : Number(text)));
    return { name: column.replaceAll('-', '_'), data, type, nullable: true } as const;
  });
  const compressors = { GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)) };
  return Buffer.from(parquetWriteBuffer({ columnData, compressors, ...(codec && { codec }) }));
}

async function read(bytes: Uint8Array) {
  const builder = new SegmentBuilder();
  const report = await flowParquetFormat.read(bytes, aLogFile(), builder);
  return { segments: builder.finish(), report };
}

describe('flowParquetFormat', () => {
  it('knows Parquet by its first bytes', () => {
    expect(flowParquetFormat.isFormat(aTable(lines), aLogFile())).toBe(true);
    expect(flowParquetFormat.isFormat(Buffer.from('PAR'), aLogFile())).toBe(false);
  });

  it.each(['GZIP', 'SNAPPY', 'UNCOMPRESSED'] as const)('reads a table packed as %s as the text form of the same records', async (codec) => {
    const text = segmentsOfLog(flowFormat, Buffer.from(lines.join('\n')));

    const { segments, report } = await read(aTable(lines, codec));

    expect(segments).toEqual(text.segments);
    expect({ ...report, bytes: 0 }).toEqual({ ...text.report, bytes: 0 });
    expect(report.used).toBe(2);
  });

  it('reads more rows than are decoded at a time', async () => {
    const many = Array.from({ length: 9_000 }, (_, n) =>
      aFlowLine({ srcaddr: `10.1.${n >> 8}.${n & 255}`.replace(/\.(\d{3,})\./, '.9.') }),
    );

    expect((await read(aTable(many))).report).toMatchObject({ lines: 9_000, used: 9_000 });
  });

  it('counts a table of something else', async () => {
    const bytes = parquetWriteBuffer({ columnData: [{ name: 'id', data: ['a', 'b'], type: 'STRING' }] });

    expect((await read(Buffer.from(bytes))).report).toMatchObject({ lines: 2, used: 0, unreadable: { 'no columns of a flow log': 2 } });
  });

  it('counts a file that was cut anywhere, and never throws', async () => {
    const whole = aTable(lines);

    for (let length = 4; length < whole.length; length += 13) {
      expect((await read(whole.subarray(0, length))).report).toMatchObject({ lines: 1, unreadable: { 'not decodable': 1 } });
    }
  });

  it.each(['GZIP', 'SNAPPY', 'UNCOMPRESSED'] as const)('comes back from a %s file with any bytes changed', async (codec) => {
    const whole = aTable(lines, codec);
    const change = fc.tuple(fc.nat(whole.length - 5), fc.integer({ min: 1, max: 255 })).map(([at, by]) => [at + 4, by] as const);

    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = Uint8Array.from(whole);
        for (const [at, by] of changes) changed[at] = (changed[at] ?? 0) ^ by;
        const { report } = await read(changed);
        expect(report.lines).toBeLessThanOrEqual(70_000);
      }),
      {
        numRuns: 300,
        examples: [
          [[[55, 0xff]]],
          [[[77, 0xff]]],
          [
            [
              [55, 0x80],
              [77, 0x80],
            ],
          ],
        ],
      },
    );
  });
});
