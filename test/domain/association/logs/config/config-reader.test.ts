import { describe, expect, it } from '@jest/globals';
import { configFormat } from '../../../../../domain/association/logs/config/config-format.js';
import { ConfigReader } from '../../../../../domain/association/logs/config/config-reader.js';
import type { ReadReport } from '../../../../../domain/association/logs/log-source.js';
import { type NotedLog, NotingSink } from '../../../../support/noting-sink.js';

const account = '210987654321';

function anItem(fields: object = {}): object {
  return {
    relatedEvents: [],
    configuration: {
      vpcId: 'vpc-1',
      privateIpAddress: '10.0.0.4',
      privateIpAddresses: [{ privateIpAddress: '10.0.0.4', primary: true, association: { publicIp: '198.51.100.9', ipOwnerId: account } }],
      association: { publicIp: '198.51.100.9', ipOwnerId: account },
    },
    configurationItemCaptureTime: '2026-03-02T08:15:40.123Z',
    awsAccountId: account,
    configurationItemStatus: 'OK',
    resourceType: 'AWS::EC2::NetworkInterface',
    resourceId: 'eni-1',
    ARN: `arn:aws:ec2:eu-central-1:${account}:network-interface/eni-1`,
    awsRegion: 'eu-central-1',
    tags: { __proto__x: 'y' },
    ...fields,
  };
}

function read(content: string, size = content.length): { readonly report: ReadReport; readonly noted: NotedLog } {
  const sink = new NotingSink();
  const reader = configFormat.open({ name: 'any' }, sink);
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return { report: reader.end(false), noted: sink.noted() };
}

describe('ConfigReader', () => {
  it.each([
    [
      'a snapshot',
      JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'x', configurationItems: [anItem(), anItem({ resourceId: 'eni-2' })] }),
    ],
    [
      'notifications on lines',
      [anItem(), anItem({ resourceId: 'eni-2' })]
        .map((item) => JSON.stringify({ configurationItemDiff: null, configurationItem: item }))
        .join('\n'),
    ],
    [
      'events',
      [anItem(), anItem({ resourceId: 'eni-2' })]
        .map((item) => JSON.stringify({ 'detail-type': 'x', detail: { configurationItem: item } }))
        .join(''),
    ],
    [
      'envelopes',
      [anItem(), anItem({ resourceId: 'eni-2' })]
        .map((item) => JSON.stringify({ Type: 'Notification', Message: JSON.stringify({ configurationItem: item }) }))
        .join('\n'),
    ],
  ])('reads %s, in pieces of any size', (_name, content) => {
    const { report, noted } = read(content);
    expect(report).toMatchObject({ kind: 'config', lines: 2, used: 2, unreadable: {} });
    expect(noted.items).toEqual([anItem(), anItem({ resourceId: 'eni-2' })]);
    expect(read(content, 7)).toEqual({ report, noted });
  });

  it('tells the addresses that an interface holds', () => {
    const { leases } = read(JSON.stringify({ configurationItems: [anItem()] })).noted;
    expect(leases).toEqual([
      `${account} id:${account}:eni-1 held 10.0.0.4 in vpc-1 1772439340-1772439340`,
      `${account} id:${account}:eni-1 held 198.51.100.9 in eu-central-1 1772439340-1772439340`,
    ]);
  });

  it('tells that all a deleted resource held has ended', () => {
    const { leases } = read(
      JSON.stringify({ configurationItems: [anItem({ configurationItemStatus: 'ResourceDeleted', configuration: null })] }),
    ).noted;
    expect(leases).toEqual([`${account} id:${account}:eni-1 ends  in  1772439340-1772439340`]);
  });

  it('counts what is no item, damaged, too large or cut off', () => {
    const items = [anItem(), 5, {}, anItem({ awsAccountId: 'x' }), anItem({ configurationItemCaptureTime: 'x' })].map((item) =>
      JSON.stringify(item),
    );
    expect(read(`{"configurationItems":[${items.join(',')}]}`).report).toMatchObject({
      used: 1,
      unreadable: { 'not a configuration item': 3, 'not an event': 1 },
    });
    expect(read(`{"configurationItems":[${items[0]},{"a":x},${items[0]}]}`).report).toMatchObject({
      used: 2,
      unreadable: { 'not JSON': 1 },
    });
    expect(read(`{"configurationItems":[${items[0]},{"a":`).report).toMatchObject({ used: 1, unreadable: { 'cut off': 1 } });
    expect(read('{"messageType":"OversizedConfigurationItemChangeNotification"}').report.silent).toEqual({
      'item that Config left out as too large': 1,
    });
  });

  it('stops where an object is none', () => {
    for (const content of ['{"a" 1}', '{"a":1 "b":2}', '{,}', '{"a":1,}']) {
      const reader = new ConfigReader(new NotingSink());
      const bytes = Uint8Array.from(Buffer.from(content));
      reader.cursor.open(bytes, 0, bytes.length);
      expect(reader.scan()).toBe(false);
    }
  });
});
