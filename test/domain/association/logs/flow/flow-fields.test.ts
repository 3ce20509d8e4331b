import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FlowAddresses } from '../../../../../domain/association/logs/flow/flow-addresses.js';
import { flowColumn, flowPlan } from '../../../../../domain/association/logs/flow/flow-column.js';
import { FlowFields } from '../../../../../domain/association/logs/flow/flow-fields.js';
import { FlowLeads } from '../../../../../domain/association/logs/flow/flow-leads.js';

function read(line: string, format = 'account-id x start srcaddr') {
  const fields = new FlowFields(flowPlan(format) ?? new Uint8Array(1));
  const bytes = Buffer.from(`xx${line}xx`);
  return { fields, isWhole: fields.read(bytes, 2, bytes.length - 2) };
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

  it('cuts a line while it looks for its end as it cuts one whose end is known', () => {
    const plan = flowPlan('account-id x start srcaddr') ?? new Uint8Array(1);
    const part = fc.constantFrom('a', '10.0.0.1', ' ', ' ', ' ', '\r', '\t', '\0', 'é');
    const line = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));

    fc.assert(
      fc.property(line, line, (before, text) => {
        const bytes = Buffer.from(`${before}\n${text}\n${before}`);
        const start = Buffer.byteLength(before) + 1;
        const [inOnePass, known] = [new FlowFields(plan), new FlowFields(plan)];

        const end = inOnePass.findEnd(bytes, start);

        expect(end).toBe(bytes.indexOf(0x0a, start));
        expect(inOnePass.read(bytes, start, end)).toBe(known.read(Buffer.from(bytes), start, end));
        if (known.read(bytes, start, end)) expect([inOnePass.starts, inOnePass.ends]).toEqual([known.starts, known.ends]);
        expect(inOnePass.findEnd(bytes, end + 1)).toBe(-1);
      }),
      {
        examples: [
          ['a b c d', 'a b c d'],
          ['', 'a b c d e'],
          ['a b', 'a b c'],
        ],
      },
    );
  });

  it('knows the window and the place of a line again, and cuts it in full when that is forgotten', () => {
    const plan = flowPlan('account-id interface-id srcaddr start end action log-status') ?? new Uint8Array(1);
    const fields = new FlowFields(plan, new FlowLeads(2));
    const bytes = Buffer.from('1 eni-1 10.0.0.1 1795428000 1795428059 ACCEPT OK\n'.repeat(2));

    const end = fields.findEnd(bytes, 0);
    expect([fields.place, fields.isStamped, fields.text(flowColumn['interface-id'])]).toEqual([0, true, 'eni-1']);
    fields.keepPlace(7);
    const second = fields.findEnd(bytes, end + 1);

    expect([second, fields.place, fields.isStamped, fields.stamp.last]).toEqual([2 * end + 1, 7, true, 1795428059]);
    expect(fields.read(bytes, end + 1, second)).toBe(true);
    fields.cutAgain();
    expect([fields.place, fields.isStamped, fields.text(flowColumn['interface-id']), fields.number(flowColumn.end, 2 ** 32)]).toEqual([
      0,
      false,
      'eni-1',
      1795428059,
    ]);
    expect(fields.starts[flowColumn['interface-id']]).toBe(end + 3);
  });

  it('cuts anew where the line ends before the end that was found', () => {
    const fields = new FlowFields(flowPlan('account-id start') ?? new Uint8Array(1));
    const bytes = Buffer.from('ab 12\r\n');

    const end = fields.findEnd(bytes, 0);

    expect([end, fields.read(bytes, 0, end - 1), fields.number(flowColumn.start, 99)]).toEqual([6, true, 12]);
  });
});
