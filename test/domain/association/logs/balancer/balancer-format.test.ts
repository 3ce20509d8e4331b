import { describe, expect, it } from '@jest/globals';
import { balancerFormat } from '../../../../../domain/association/logs/balancer/balancer-format.js';
import { aClassicLine, aNetworkLine, anApplicationLine, balancerArn, targetGroupArn } from '../../../../support/access-lines.js';
import { aLogFile, heard } from '../../../../support/heard-log.js';

const at = ', 1 in 1795428000-1795428000';

describe('balancerFormat', () => {
  it('knows the access logs of all three kinds of balancer', () => {
    for (const line of [anApplicationLine(), aNetworkLine(), aClassicLine(), `half a line\n${aClassicLine()}`]) {
      expect(balancerFormat.isFormat(Buffer.from(line), aLogFile())).toBe(true);
    }
    expect(balancerFormat.isFormat(Buffer.from('a b c'), aLogFile())).toBe(false);
  });

  it('lets the caller call the balancer, and the balancer route to the target and its group', () => {
    expect(heard(balancerFormat, [anApplicationLine()]).observed).toEqual([
      `123456789012: address eu-west-1 198.51.100.7 calls arn ${balancerArn}${at}`,
      `123456789012: arn ${balancerArn} routes to address balancer:${balancerArn} 10.0.0.9${at}`,
      `123456789012: arn ${balancerArn} routes to arn ${targetGroupArn}${at}`,
    ]);
  });

  it('takes the place of other balancers from the file, and a private caller into their network', () => {
    const network = balancerArn.replace('app/shop/50dc6c495c0c9188', 'net/shop/c6e77e28c25b2234');

    expect(heard(balancerFormat, [aNetworkLine()]).observed).toEqual([
      `123456789012: address balancer:${network} 10.0.4.4 calls arn ${network}${at}`,
    ]);
    expect(heard(balancerFormat, [aClassicLine()], aLogFile({ region: 'cn-north-1' })).observed[1]).toBe(
      `123456789012: arn arn:aws-cn:elasticloadbalancing:cn-north-1:123456789012:loadbalancer/old-shop routes to address balancer:arn:aws-cn:elasticloadbalancing:cn-north-1:123456789012:loadbalancer/old-shop 10.0.0.9${at}`,
    );
    expect(heard(balancerFormat, [aClassicLine()], aLogFile({ region: undefined })).observed[0]).toContain('id 123456789012 old-shop');
  });

  it('tells balancers and target groups of one file apart', () => {
    const otherBalancer = balancerArn.replace('app/shop', 'app/other');
    const otherGroup = targetGroupArn.replace('eu-west-1', 'eu-central-1');
    const lines = [
      anApplicationLine(),
      anApplicationLine({ group: otherGroup }),
      anApplicationLine({ balancer: 'app/other/50dc6c495c0c9188' }),
    ];

    const { observed } = heard(balancerFormat, lines);

    expect(observed.filter((text) => text.includes(' calls '))).toEqual([
      `123456789012: address eu-central-1 198.51.100.7 calls arn ${balancerArn.replace('eu-west-1', 'eu-central-1')}${at}`,
      `123456789012: address eu-west-1 198.51.100.7 calls arn ${otherBalancer}${at}`,
      `123456789012: address eu-west-1 198.51.100.7 calls arn ${balancerArn}${at}`,
    ]);
  });

  it('counts what failed, what names no account and what is no line, and makes nothing of it', () => {
    const lines = [anApplicationLine({ status: '403', targetStatus: '403' }), aClassicLine(), 'x'];

    const { observed, report } = heard(balancerFormat, lines, aLogFile({ awsAccountId: undefined }));

    expect(observed).toEqual([]);
    expect(report).toMatchObject({
      lines: 3,
      used: 0,
      silent: { failed: 1 },
      unreadable: { 'no AWS account': 1, 'no line of a balancer': 1 },
    });
  });

  it('believes nothing that a caller wrote', () => {
    const forged = anApplicationLine({ agent: `"10.0.0.5 ${targetGroupArn}"`, request: '"GET http://10.0.0.6:80/ HTTP/1.1"' });

    expect(heard(balancerFormat, [forged]).observed).toEqual(heard(balancerFormat, [anApplicationLine()]).observed);
  });
});
