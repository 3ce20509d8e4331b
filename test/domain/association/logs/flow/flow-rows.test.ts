import { describe, expect, it } from '@jest/globals';
import { FlowRows, flowTableColumns } from '../../../../../domain/association/logs/flow/flow-rows.js';
import { aLogFile, HearingSink } from '../../../../support/heard-log.js';

const row = {
  account_id: '123456789012',
  interface_id: 'eni-1',
  srcaddr: '10.0.0.5',
  dstaddr: '10.0.0.9',
  start: 100n,
  end: 160n,
  action: 'ACCEPT',
};

function read(...rows: readonly { readonly [column: string]: unknown }[]) {
  const sink = new HearingSink();
  const records = new FlowRows(flowTableColumns(Object.keys(row)), aLogFile(), sink);
  const outcomes = rows.map((one) => records.read(one).reason);
  records.finish();
  return { outcomes, observed: sink.observed };
}

describe('FlowRows', () => {
  it('reads a row as the line that it stands for', () => {
    expect(read(row, { ...row, start: 101, end: 120 }).observed).toEqual([
      '123456789012: address interface:eni-1 10.0.0.5 talks with address interface:eni-1 10.0.0.9, 2 in 100-160',
    ]);
  });

  it('refuses values that a line cannot hold, and takes none for none', () => {
    const rows = [
      { ...row, srcaddr: '10.0.0.5 10.0.0.9' },
      { ...row, start: 100.5 },
      { ...row, action: true },
      { ...row, action: undefined },
      { ...row, dstaddr: null },
      {},
    ];

    expect(read(...rows).outcomes).toEqual([
      'a value that is none',
      'no window of time',
      'a value that is none',
      'without an action',
      'no address',
      'without an action',
    ]);
  });
});

describe('flowTableColumns', () => {
  it('keeps the columns that are read, and none where the table is another', () => {
    expect(flowTableColumns(['version', 'srcaddr', 'pkt_dstaddr', 'bytes', 'srcaddr dstaddr', '__proto__'])).toEqual([
      'srcaddr',
      'pkt_dstaddr',
    ]);
    expect(flowTableColumns(['id', 'name'])).toEqual([]);
    expect(flowTableColumns(['srcaddr', 'srcaddr'])).toEqual([]);
  });
});
