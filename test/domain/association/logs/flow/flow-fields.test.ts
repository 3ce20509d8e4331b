import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FlowAddresses } from '../../../../../domain/association/logs/flow/flow-addresses.js';
import { flowColumn, flowPlan } from '../../../../../domain/association/logs/flow/flow-column.js';
import { FlowFields } from '../../../../../domain/association/logs/flow/flow-fields.js';

function read(line: string, format = 'account-id x start srcaddr') {
  const fields = new FlowFields(flowPlan(format) ?? new Uint8Array(1));
  const bytes = Buffer.from(`xx${line}xx`);
  fields.read(bytes, 2, bytes.length - 2);
  return { fields, isWhole: fields.isWhole };
}

describe('FlowFields', () => {
  it('finds each column of a line that has as many as the format', () => {
    const { fields, isWhole } = read('123456789012 ? 100 10.0.0.1');

    expect(isWhole).toBe(true);
    expect([fields.text(flowColumn['account-id']), fields.text(flowColumn.srcaddr)]).toEqual(['123456789012', '10.0.0.1']);
    expect(fields.number(flowColumn.start, 1_000)).toBe(100);
    expect(fields.address(flowColumn.srcaddr, new FlowAddresses(10))).toBe(0x0a000001);
    expect([fields.is(flowColumn.start, Buffer.from('100')), fields.is(flowColumn.start, Buffer.from('10'))]).toEqual([true, false]);
  });

  it.each(['', 'a b c', 'a b c d e', 'a b c d ', ' a b c d', 'a  b c d e', ' '.repeat(100_000)])('refuses %j', (line) => {
    expect(read(line).isWhole).toBe(false);
  });

  it('tells a column that is not there from one that is no number or too large', () => {
    const { fields } = read('- ? -5 -');
    const { fields: large } = read('1 ? 99 -');

    expect([fields.number(flowColumn['account-id'], 9), fields.number(flowColumn.end, 9), fields.number(flowColumn.start, 9)]).toEqual([
      -1, -1, -2,
    ]);
    expect([large.number(flowColumn.start, 98), large.number(flowColumn.start, 99)]).toEqual([-2, 99]);
    expect([fields.isNone(flowColumn.srcaddr), fields.isNone(flowColumn.end), fields.isNone(flowColumn.start)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([fields.text(flowColumn.srcaddr), fields.text(flowColumn.end)]).toEqual(['', '']);
  });

  it('takes each line that was found as it reads it alone, in any order', () => {
    const plan = flowPlan('account-id x start srcaddr') ?? new Uint8Array(1);
    const part = fc.constantFrom('a', '10.0.0.1', ' ', ' ', ' ', '\r', '\t', '\0', 'é', '\n', '\r\n');
    const text = fc.array(part, { maxLength: 60 }).map((parts) => `a b c d\n${parts.join('')}\n`);

    fc.assert(
      fc.property(text, (content) => {
        const lines = content.split('\n').slice(0, -1);
        const [found, alone] = [new FlowFields(plan), new FlowFields(plan)];
        const said = (fields: FlowFields) => [fields.isWhole, fields.isWhole && [1, 3, 10].map((place) => fields.text(place))];
        const bytes = Buffer.from(content);

        expect(found.lookThrough(bytes, 0)).toBe(lines.length);
        for (const order of [lines.map((_, n) => n), lines.map((_, n) => lines.length - 1 - n)]) {
          for (const n of order) {
            const line = Buffer.from((lines[n] ?? '').replace(/\r$/, ''));
            found.take(n);
            alone.read(line, 0, line.length);
            expect([found.isEmpty, ...said(found)]).toEqual([line.length === 0, ...said(alone)]);
          }
        }
        expect(found.endOfLine(lines.length - 1)).toBe(bytes.length - 1);
      }),
    );
  });

  it('finds none where no line ends', () => {
    const fields = new FlowFields(flowPlan('account-id start') ?? new Uint8Array(1));

    expect([fields.lookThrough(Buffer.from('ab 12'), 0), fields.lookThrough(Buffer.from('ab 12\n'), 6)]).toEqual([0, 0]);
  });
});
