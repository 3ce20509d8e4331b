import { describe, expect, it } from '@jest/globals';
import { defaultFlowFormat } from '../../../../../domain/association/logs/flow/flow-column.js';
import { flowFormat } from '../../../../../domain/association/logs/flow/flow-format.js';
import { aFlowLine } from '../../../../support/flow-lines.js';
import { aLogFile, heard } from '../../../../support/heard-log.js';

/** Reads records of the default format and further columns. */
function read(records: readonly { readonly [column: string]: string | number }[], file = aLogFile()) {
  const more = [...new Set(records.flatMap((record) => Object.keys(record)))].filter(
    (column) => !defaultFlowFormat.split(' ').includes(column),
  );
  const none = Object.fromEntries(more.map((column) => [column, '-']));
  return heard(flowFormat, [[defaultFlowFormat, ...more].join(' '), ...records.map((record) => aFlowLine({ ...none, ...record }))], file);
}

const call = '123456789012: address interface:eni-0a 10.0.0.5 calls address interface:eni-0a 10.0.0.9';

describe('FlowLines', () => {
  it('makes a call of an accepted record towards a service, and nothing of its answer', () => {
    const { observed, report } = read([{}, { srcaddr: '10.0.0.9', dstaddr: '10.0.0.5', srcport: 443, dstport: 40_000 }]);

    expect(observed).toEqual([`${call}, 1 in 1795428000-1795428059`]);
    expect(report).toMatchObject({ lines: 3, used: 1, silent: { 'an answer': 1, header: 1 }, unreadable: {} });
  });

  it('sums the calls of one slot, and leaves the direction open where nothing tells it', () => {
    const { observed } = read([{}, { srcport: 40_001, start: 1_795_428_100, end: 1_795_428_159 }, { srcport: 45_000, dstport: 46_000 }]);

    expect(observed).toEqual([`${call}, 2 in 1795428000-1795428159`, `${call.replace('calls', 'talks with')}, 1 in 1795428000-1795428059`]);
  });

  it.each([
    ['rejected', { action: 'REJECT' }, 'rejected'],
    ['no data', { 'log-status': 'NODATA', srcaddr: '-', action: '-' }, 'no data'],
    ['no action in the log', { action: '-' }, 'without an action'],
    ['an address that no resource has', { dstaddr: '169.254.169.253' }, 'an address that no resource has'],
    ['itself', { dstaddr: '10.0.0.5' }, 'one end'],
    ['a service of AWS, through a gateway endpoint', { 'pkt-dst-aws-service': 'S3' }, 'a service of AWS'],
    ['a service of AWS on the other side', { 'pkt-src-aws-service': 'DYNAMODB' }, 'a service of AWS'],
  ])('says nothing of %s', (_what, changes, reason) => {
    const { observed, covered, leases, report } = read([changes]);

    expect([observed, covered, leases]).toEqual([[], [], []]);
    expect(report).toMatchObject({ used: 0, silent: { [reason]: 1 }, unreadable: {} });
  });

  it.each([
    ['a port beyond 65535', { dstport: 65_536 }, 'no number'],
    ['a confusable digit', { dstport: '４43' }, 'no number'],
    ['a protocol that is none', { protocol: 'tcp' }, 'no number'],
    ['flags beyond a byte', { 'tcp-flags': 256 }, 'no number'],
    ['an octal address', { srcaddr: '010.0.0.5' }, 'no address'],
    ['no address', { dstaddr: '-' }, 'no address'],
    ['a window that ends before it begins', { end: 1_795_427_999 }, 'no window of time'],
    ['a window of more than an hour', { end: 1_795_431_601 }, 'no window of time'],
    ['a negative time', { start: -1 }, 'no window of time'],
    ['a time beyond 32 bits', { start: 99_999_999_999, end: 99_999_999_999 }, 'no window of time'],
    ['an account that is none', { 'account-id': 'x23456789012' }, 'no AWS account'],
    ['an id too long', { 'interface-id': 'e'.repeat(65) }, 'an id too long'],
    ['a status that is none', { 'log-status': 'ok' }, 'unknown log status'],
    ['an action that is none', { action: 'accept' }, 'unknown action'],
    ['a column too many', { bytes: '9 9' }, 'another number of columns'],
    ['bytes of no text', { dstaddr: '10.0.0.9\0' }, 'no address'],
  ])('counts a record with %s as unreadable', (_what, changes, reason) => {
    const { observed, report } = read([changes, {}]);

    expect(observed).toEqual([`${call}, 1 in 1795428000-1795428059`]);
    expect(report).toMatchObject({ lines: 3, used: 1, unreadable: { [reason]: 1 } });
  });

  it('lowers the coverage where records were skipped', () => {
    const { covered, report } = read([{ 'log-status': 'SKIPDATA', srcaddr: '-', dstaddr: '-', action: '-' }, {}]);

    expect(covered).toEqual([
      '123456789012: id 123456789012 eni-0a lost 1795428000-1795428059',
      '123456789012: id 123456789012 eni-0a seen 1795428000-1795428599',
    ]);
    expect(report.silent).toMatchObject({ 'skipped data': 1 });
  });

  it('takes the file’s account where a line names none, and refuses it where neither does', () => {
    expect(read([{ 'account-id': 'unknown' }]).observed[0]).toContain('123456789012: ');
    expect(read([{ 'account-id': '-' }], aLogFile({ awsAccountId: undefined })).report.unreadable).toEqual({ 'no AWS account': 1 });
  });
});
