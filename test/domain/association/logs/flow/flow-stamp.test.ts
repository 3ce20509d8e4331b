import { describe, expect, it } from '@jest/globals';
import { defaultFlowFormat, flowPlan } from '../../../../../domain/association/logs/flow/flow-column.js';
import { FlowStamp } from '../../../../../domain/association/logs/flow/flow-stamp.js';

const aStamp = (format = 'srcaddr start end action log-status') => new FlowStamp(flowPlan(format) ?? new Uint8Array(1));

function read(text: string) {
  const stamp = aStamp();
  const bytes = Buffer.from(`x ${text}`);
  const end = stamp.find(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 2);
  return end === 2 ? undefined : { length: end - 2, first: stamp.first, last: stamp.last, isAccepted: stamp.isAccepted };
}

describe('FlowStamp', () => {
  it('reads window and action where they are written as usual, at the end of a line or within', () => {
    expect(read('1795428000 1795428059 ACCEPT OK\n')).toEqual({ length: 31, first: 1795428000, last: 1795428059, isAccepted: true });
    expect(read('0000000009 9999999999 REJECT OK vpc-1\n')).toEqual({ length: 31, first: 9, last: 9999999999, isAccepted: false });
  });

  it.each([
    '1795428000 1795428059 ACCEPT OK',
    '1795428000 1795428059 ACCEPT OK\r\n',
    '1795428000 1795428059 ACCEPT OKK\n',
    '1795428000 1795428059 ACCEPT KO\n',
    '1795428000 1795428059 accept OK\n',
    '1795428000 1795428059 ACCENT OK\n',
    '1795428000 1795428059 ACCECT OK\n',
    '1795428000 1795428059 REJEPT OK\n',
    '179542800x 1795428059 ACCEPT OK\n',
    '1795428000 179542805- ACCEPT OK\n',
    '1795428000  795428059 ACCEPT OK\n',
    '17954280001 795428059 ACCEPT OK\n',
    '- - - NODATA\n',
    '',
  ])('leaves %j to be read column by column', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('knows where its columns are, and where they are not side by side', () => {
    expect([aStamp(defaultFlowFormat).column, aStamp().column]).toEqual([10, 1]);
    expect([aStamp('start end srcaddr action log-status').column, aStamp('srcaddr').column, aStamp('start').column]).toEqual([-1, -1, -1]);
  });
});
