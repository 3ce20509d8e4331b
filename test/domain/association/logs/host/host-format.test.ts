import { describe, expect, it } from '@jest/globals';
import { hostFormat } from '../../../../../domain/association/logs/host/host-format.js';
import { aLogFile, heard } from '../../../../support/heard-log.js';

const header = 'instance,address,from,to,customer,scope';
const isHost = (text: string) => hostFormat.isFormat(Buffer.from(text), aLogFile());

describe('hostFormat', () => {
  it('knows a host log by its header, or by the members of its first object', () => {
    expect([header, '{"instance":"a","address":"b","from":1,"customer":"c"}'].map(isHost)).toEqual([true, true]);
    expect(['a,b', '{"instance":"a"}', '', '[]'].map(isHost)).toEqual([false, false, false, false]);
  });

  it('places an instance day by day until the end of its span', () => {
    const { leases, report } = heard(hostFormat, [header, 'vm-7,10.0.0.5,2026-11-23T22:00:00Z,2026-11-25T01:00:00Z,acme,net-1']);

    expect(leases).toEqual([
      '123456789012: 10.0.0.5 in net-1 held by id 123456789012 vm-7 1795471200-1795478399',
      '123456789012: 10.0.0.5 in net-1 held by id 123456789012 vm-7 1795478400-1795564799',
      '123456789012: 10.0.0.5 in net-1 held by id 123456789012 vm-7 1795564800-1795568399',
    ]);
    expect(report).toMatchObject({ lines: 2, used: 1, silent: { header: 1 } });
  });

  it('begins a span that has no end, of an instance named by its ARN, with a public address', () => {
    const arn = 'arn:aws:ec2:eu-west-1:210987654321:instance/i-1';

    expect(heard(hostFormat, [`{"instance":"${arn}","address":"52.0.0.9","from":1795428000,"customer":"acme"}`]).leases).toEqual([
      `210987654321: 52.0.0.9 in eu-west-1 begins by arn ${arn} 1795428000-1795428000`,
    ]);
  });

  it('counts lines that cannot be read, and goes on', () => {
    const lines = [
      header,
      'vm-7,10.0.0.5',
      '{"instance":',
      'vm-7,10.0.0.x,1,2,acme,n',
      'vm-7,127.0.0.1,1,2,acme,n',
      'vm-7,10.0.0.5,1,2,acme,n',
    ];

    expect(heard(hostFormat, lines).report).toMatchObject({
      used: 1,
      silent: { header: 1, 'an address that no resource has': 1 },
      unreadable: { 'a field that is none': 1, 'another number of columns': 1, 'not JSON': 1 },
    });
    expect(heard(hostFormat, ['no header', 'a,b']).report).toMatchObject({ used: 0, unreadable: { 'another number of columns': 2 } });
    expect(heard(hostFormat, [header, 'vm-7,10.0.0.5,1,2,acme,n'], aLogFile({ awsAccountId: undefined })).report.unreadable).toEqual({
      'no AWS account': 1,
    });
  });
});
