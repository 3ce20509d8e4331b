import { expect, it } from '@jest/globals';
import { balancingReads } from '../../../drivers/inventory/balancing-reads.js';
import { askedFor, type CannedAnswers, readWith } from '../../support/canned-inventory.js';

const certificates = { ListenerCertificates: [{ CertificateArn: 'c' }] };
const told = { NotificationConfigurations: [{ TopicARN: 't' }], LifecycleHooks: [{ RoleARN: 'r' }] };

const scaling: CannedAnswers = {
  DescribeAutoScalingGroups: {
    AutoScalingGroups: [
      { AutoScalingGroupName: 'asg', Tags: [{ Key: 'a', Value: 'b' }] },
      { AutoScalingGroupName: 'old', LaunchConfigurationName: 'v1' },
    ],
  },
  DescribeLaunchConfigurations: ({ LaunchConfigurationNames }: { LaunchConfigurationNames: string[] }) => ({
    LaunchConfigurations: LaunchConfigurationNames.map((LaunchConfigurationName) => ({ LaunchConfigurationName, ImageId: 'ami-1' })),
  }),
  DescribeNotificationConfigurations: { NotificationConfigurations: [{ TopicARN: 't' }] },
  DescribeLifecycleHooks: { LifecycleHooks: [{ RoleARN: 'r' }] },
};

it('reads balancers, listeners, target groups and scaling groups, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(balancingReads, {
    DescribeLoadBalancers: { LoadBalancers: [{ LoadBalancerArn: 'lb' }] },
    DescribeLoadBalancerAttributes: { Attributes: [{ Key: 'access_logs.s3.bucket', Value: 'logs' }] },
    DescribeListeners: ({ LoadBalancerArn }: { LoadBalancerArn: string }) => ({ Listeners: [{ ListenerArn: 'l', LoadBalancerArn }] }),
    DescribeRules: { Rules: [{ RuleArn: 'r' }] },
    DescribeListenerCertificates: { Certificates: [{ CertificateArn: 'c' }] },
    DescribeTargetGroups: { TargetGroups: [{ TargetGroupArn: 'tg' }] },
    DescribeTargetHealth: { TargetHealthDescriptions: [{ Target: { Id: 'i-1' } }] },
    ...scaling,
  });

  expect(items).toEqual([
    { type: 'load-balancer', configuration: { LoadBalancerArn: 'lb', Attributes: [{ Key: 'access_logs.s3.bucket', Value: 'logs' }] } },
    {
      type: 'load-balancer-listener',
      configuration: { ListenerArn: 'l', LoadBalancerArn: 'lb', Rules: [{ RuleArn: 'r' }], ...certificates },
    },
    { type: 'target-group', configuration: { TargetGroupArn: 'tg', TargetHealthDescriptions: [{ Target: { Id: 'i-1' } }] } },
    {
      type: 'auto-scaling-group',
      configuration: { AutoScalingGroupName: 'asg', Tags: [{ Key: 'a', Value: 'b' }], ...told },
      tags: { a: 'b' },
    },
    {
      type: 'auto-scaling-group',
      configuration: {
        ...{ AutoScalingGroupName: 'old', LaunchConfigurationName: 'v1', ...told },
        LaunchConfiguration: { LaunchConfigurationName: 'v1', ImageId: 'ami-1' },
      },
    },
  ]);
  expect(actions).toEqual(askedFor(balancingReads));
});
