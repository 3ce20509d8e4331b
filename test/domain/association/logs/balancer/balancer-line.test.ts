import { describe, expect, it } from '@jest/globals';
import { balancerLine } from '../../../../../domain/association/logs/balancer/balancer-line.js';
import { aClassicLine, aNetworkLine, anApplicationLine, targetGroupArn } from '../../../../support/access-lines.js';

const caller = { text: '198.51.100.7', reach: 'public' };
const target = { text: '10.0.0.9', reach: 'private' };

describe('balancerLine', () => {
  it('reads what the balancer wrote, of all three kinds', () => {
    const served = { isServed: true, isTargetServing: true };

    expect(balancerLine(anApplicationLine())).toEqual({
      balancer: 'app/shop/50dc6c495c0c9188',
      at: 1795428000,
      caller,
      target,
      targetGroupArn,
      ...served,
    });
    expect(balancerLine(aClassicLine())).toEqual({
      balancer: 'old-shop',
      at: 1795428000,
      caller,
      target,
      targetGroupArn: undefined,
      ...served,
    });
    expect(balancerLine(aNetworkLine())).toEqual({
      balancer: 'net/shop/c6e77e28c25b2234',
      at: 1795428000,
      caller: { text: '10.0.4.4', reach: 'private' },
      target: undefined,
      targetGroupArn: undefined,
      isServed: true,
      isTargetServing: false,
    });
  });

  it.each([
    ['a refusal', anApplicationLine({ status: '403', targetStatus: '403' }), false, false],
    ['a failure of the target', anApplicationLine({ status: '502', targetStatus: '-', target: '-' }), false, false],
    ['a redirect by the balancer itself', anApplicationLine({ status: '301', targetStatus: '-', target: '-', group: '-' }), true, false],
    ['a web socket', anApplicationLine({ type: 'wss', status: '101', targetStatus: '101' }), true, true],
    ['a TLS handshake that failed', aNetworkLine({ cipher: '-' }), false, false],
    ['TCP of a Classic Load Balancer', aClassicLine({ status: '-', targetStatus: '-' }), true, true],
    ['the same without a target', aClassicLine({ status: '-', targetStatus: '-', target: '-' }), false, false],
  ])('tells whether the answer was a success: %s', (_what, text, isServed, isTargetServing) => {
    expect(balancerLine(text)).toMatchObject({ isServed, isTargetServing });
  });

  it.each([
    ['nothing', ''],
    ['an open quote', anApplicationLine({ request: '"GET' })],
    ['a time that is none', anApplicationLine({ time: '2026-11-31T10:00:00Z' })],
    ['a balancer that is none', anApplicationLine({ balancer: 'app/../../x' })],
    ['a caller that is none', anApplicationLine({ caller: '198.51.100.07:1' })],
    ['a target that is none', aClassicLine({ target: 'example:80' })],
    ['a target group of another service', anApplicationLine({ group: 'arn:aws:iam::123456789012:role/x' })],
    ['fields missing', anApplicationLine().split(' ').slice(0, 12).join(' ')],
    ['another type', anApplicationLine({ type: 'https2' })],
    ['a destination that is none', aNetworkLine({ destination: '-:-' })],
  ])('refuses a line with %s', (_what, text) => {
    expect(balancerLine(text)).toBeUndefined();
  });
});
