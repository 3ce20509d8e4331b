import { describe, expect, it } from '@jest/globals';
import { resolverFormat } from '../../../../../domain/association/logs/resolver/resolver-format.js';
import { aQuery } from '../../../../support/access-lines.js';
import { aLogFile, heard } from '../../../../support/heard-log.js';

const at = ', 1 in 1795428000-1795428000';
const vpc = 'vpc-0123456789abcdef0';
const instance = 'id 123456789012 i-0123456789abcdef0';

describe('resolverFormat', () => {
  it('knows a query log', () => {
    expect(resolverFormat.isFormat(Buffer.from(`${aQuery()}\n`), aLogFile())).toBe(true);
    expect(resolverFormat.isFormat(Buffer.from('{"query_name":"x"}'), aLogFile())).toBe(false);
  });

  it('lets the instance resolve the name and the name the address, and places the instance', () => {
    const { observed, leases } = heard(resolverFormat, [aQuery()]);

    expect(observed).toEqual([
      `123456789012: host-name ${vpc} orders.example.internal resolves address ${vpc} 10.0.7.7${at}`,
      `123456789012: ${instance} resolves host-name ${vpc} orders.example.internal${at}`,
    ]);
    expect(leases).toEqual([`123456789012: 10.0.0.5 in ${vpc} held by ${instance} 1795428000-1795428000`]);
  });

  it('follows a name to the one that it stands for', () => {
    const answers = [
      { Rdata: 'Shop-1.eu-west-1.elb.amazonaws.com.', Type: 'CNAME', Class: 'IN' },
      { Rdata: '52.0.0.9', Type: 'A', Class: 'IN' },
      { Rdata: 'ten mail.example.', Type: 'MX', Class: 'IN' },
      7,
    ];

    expect(heard(resolverFormat, [aQuery({ answers, srcids: {} })]).observed).toEqual([
      `123456789012: address ${vpc} 10.0.0.5 resolves host-name ${vpc} orders.example.internal${at}`,
      `123456789012: address ${vpc} 10.0.0.5 resolves host-name ${vpc} shop-1.eu-west-1.elb.amazonaws.com${at}`,
      `123456789012: host-name ${vpc} shop-1.eu-west-1.elb.amazonaws.com resolves address eu-west-1 52.0.0.9${at}`,
    ]);
  });

  it.each([
    ['a name that does not exist', aQuery({ rcode: 'NXDOMAIN' }), 'silent', 'failed'],
    ['no answers', aQuery({ answers: [] }), 'silent', 'failed'],
    ['a query that a firewall blocked', aQuery({ firewall_rule_action: 'BLOCK' }), 'silent', 'failed'],
    ['nobody who asked', aQuery({ srcids: {}, srcaddr: '-' }), 'silent', 'nobody named'],
    ['no JSON', '{"query_name":', 'unreadable', 'not JSON'],
    ['an array', '[]', 'unreadable', 'not JSON'],
    ['a time that is none', aQuery({ query_timestamp: 'now' }), 'unreadable', 'a field that is none'],
    ['an account that is none', aQuery({ account_id: 123456789012 }), 'unreadable', 'a field that is none'],
    ['a VPC that is none', aQuery({ vpc_id: 'x' }), 'unreadable', 'a field that is none'],
    ['a name of confusable letters', aQuery({ query_name: 'оrders.example.' }), 'unreadable', 'a field that is none'],
    ['a name too long', aQuery({ query_name: `${'a'.repeat(300)}.` }), 'unreadable', 'a field that is none'],
  ] as const)('makes nothing of %s', (_what, line, what, reason) => {
    const { observed, leases, report } = heard(resolverFormat, [line]);

    expect([observed, leases]).toEqual([[], []]);
    expect(report).toMatchObject({ lines: 1, used: 0, [what]: { [reason]: 1 } });
  });
});
