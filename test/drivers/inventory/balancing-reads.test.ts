import { expect, it } from '@jest/globals';
import { balancingReads } from '../../../drivers/inventory/balancing-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads balancers, listeners, target groups and scaling groups, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(balancingReads, {
    DescribeLoadBalancers: { LoadBalancers: [{ LoadBalancerArn: 'lb' }] },
    DescribeLoadBalancerAttributes: { Attributes: [{ Key: 'access_logs.s3.bucket', Value: 'logs' }] },
    DescribeListeners: ({ LoadBalancerArn }: { LoadBalancerArn: string }) => ({ Listeners: [{ ListenerArn: 'l', LoadBalancerArn }] }),
    DescribeRules: { Rules: [{ RuleArn: 'r' }] },
    DescribeTargetGroups: { TargetGroups: [{ TargetGroupArn: 'tg' }] },
    DescribeTargetHealth: { TargetHealthDescriptions: [{ Target: { Id: 'i-1' } }] },
    DescribeAutoScalingGroups: { AutoScalingGroups: [{ AutoScalingGroupName: 'asg', Tags: [{ Key: 'a', Value: 'b' }] }] },
  });

  expect(items).toEqual([
    { type: 'load-balancer', configuration: { LoadBalancerArn: 'lb', Attributes: [{ Key: 'access_logs.s3.bucket', Value: 'logs' }] } },
    { type: 'load-balancer-listener', configuration: { ListenerArn: 'l', LoadBalancerArn: 'lb', Rules: [{ RuleArn: 'r' }] } },
    { type: 'target-group', configuration: { TargetGroupArn: 'tg', TargetHealthDescriptions: [{ Target: { Id: 'i-1' } }] } },
    { type: 'auto-scaling-group', configuration: { AutoScalingGroupName: 'asg', Tags: [{ Key: 'a', Value: 'b' }] }, tags: { a: 'b' } },
  ]);
  expect(actions).toEqual(askedFor(balancingReads));
});
