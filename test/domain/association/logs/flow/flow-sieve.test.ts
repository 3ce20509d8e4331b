import { describe, expect, it } from '@jest/globals';
import { FieldIndex } from '../../../../../domain/association/logs/flow/field-index.js';
import { defaultFlowFormat, flowPlan } from '../../../../../domain/association/logs/flow/flow-column.js';
import { FlowSieve, lineKind } from '../../../../../domain/association/logs/flow/flow-sieve.js';
import { aFlowLine } from '../../../../support/flow-lines.js';

const names = new Map<number | undefined, string>(Object.entries(lineKind).map(([name, kind]) => [kind, name]));

function kindsOf(lines: readonly string[], format = defaultFlowFormat): readonly (string | undefined)[] {
  const index = new FieldIndex();
  const sieve = new FlowSieve(flowPlan(format) ?? new Uint8Array(1));
  const count = index.find(Buffer.from(lines.map((line) => `${line}\n`).join('')), 0);
  sieve.sift(index, count);
  return [...sieve.kinds.subarray(0, count)].map((kind) => names.get(kind));
}

describe('FlowSieve', () => {
  it('tells calls, answers, rejected records and those without direction', () => {
    const records: Parameters<typeof aFlowLine>[] = [
      [{}],
      [{ srcport: 443, dstport: 40_000 }],
      [{ action: 'REJECT' }],
      [{ srcport: 40_001 }],
      [{ srcport: 45_000, dstport: 46_000 }],
      [{ protocol: 1 }],
    ];

    expect(kindsOf(records.map((record) => aFlowLine(...record)))).toEqual([
      'call',
      'answer',
      'rejected',
      'call',
      'undirected',
      'undirected',
    ]);
  });

  it('believes the flags where the format has them', () => {
    const format = `${defaultFlowFormat} tcp-flags`;

    expect(
      kindsOf(
        [18, 2, 0, '-', 256].map((flags) => `${aFlowLine()} ${flags}`),
        format,
      ),
    ).toEqual(['answer', 'call', 'call', 'odd', 'odd']);
  });

  it.each<{ readonly [column: string]: string | number }>([
    { 'log-status': 'NODATA' },
    { 'log-status': 'KO' },
    { 'log-status': 'OK\r' },
    { action: 'ACCENT' },
    { action: 'ACCECT' },
    { action: 'REJEPT' },
    { action: 'accept' },
    { action: '-' },
    { srcport: 65_536 },
    { srcport: '-' },
    { dstport: '4x3' },
    { dstport: 123_456_789 },
    { protocol: 256 },
    { protocol: '' },
    { bytes: '9 9' },
  ])('leaves %j to be read column by column', (changes) => {
    expect(kindsOf([aFlowLine(changes), aFlowLine()])).toEqual(['odd', 'call']);
  });

  it('leaves every line of a format that lacks a column', () => {
    const format = defaultFlowFormat.replace('protocol', 'an-unknown-one');

    expect(kindsOf([aFlowLine(), 'x'], format)).toEqual(['odd', 'odd']);
  });
});
