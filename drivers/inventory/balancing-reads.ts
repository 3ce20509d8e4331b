import {
  AutoScalingClient,
  DescribeLifecycleHooksCommand,
  paginateDescribeAutoScalingGroups,
  paginateDescribeLaunchConfigurations,
  paginateDescribeNotificationConfigurations,
} from '@aws-sdk/client-auto-scaling';
import {
  DescribeLoadBalancerAttributesCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeListenerCertificates,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  paginateDescribeRules,
  paginateDescribeTargetGroups,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { inTurns } from '../../domain/resource/in-turns.js';
import { callsAtOnce, type InventoryContext, type InventoryRead, itemsMax } from './inventory-read.js';
import { allOn, detailed, paged, readItem, textOf } from './read-parts.js';

const balancing = (context: InventoryContext) => ({ client: context.client(ElasticLoadBalancingV2Client) });

const balancers = paged(
  'load-balancer',
  'elasticloadbalancing:DescribeLoadBalancers',
  (context) => paginateDescribeLoadBalancers(balancing(context), {}),
  (page) => page.LoadBalancers,
);

/** Listeners are listed by balancer only. */
const listeners: InventoryRead = {
  types: ['load-balancer-listener'],
  services: 'regional',
  action: 'elasticloadbalancing:DescribeListeners',
  details: ['elasticloadbalancing:DescribeLoadBalancers'],
  async items(context) {
    const listed = await inTurns(await balancers.items(context), callsAtOnce, (item) => {
      const ask = { LoadBalancerArn: textOf(item, 'LoadBalancerArn') };
      return allOn(paginateDescribeListeners(balancing(context), ask), (page) => page.Listeners);
    });
    return listed
      .flat()
      .slice(0, itemsMax)
      .map((found) => readItem('load-balancer-listener', found));
  },
};

const scaling = (context: InventoryContext) => ({ client: context.client(AutoScalingClient) });

const scalingGroups = detailed(
  paged(
    'auto-scaling-group',
    'autoscaling:DescribeAutoScalingGroups',
    (context) => paginateDescribeAutoScalingGroups(scaling(context), {}),
    (page) => page.AutoScalingGroups,
  ),
  ['autoscaling:DescribeLaunchConfigurations', 'autoscaling:DescribeNotificationConfigurations', 'autoscaling:DescribeLifecycleHooks'],
  async (context, item) => {
    const AutoScalingGroupName = textOf(item, 'AutoScalingGroupName');
    const names = [textOf(item, 'LaunchConfigurationName')].filter((name) => name !== '');
    const launched = await context.part('autoscaling:DescribeLaunchConfigurations', () =>
      names.length === 0
        ? Promise.resolve([])
        : allOn(
            paginateDescribeLaunchConfigurations(scaling(context), { LaunchConfigurationNames: names }),
            (page) => page.LaunchConfigurations,
          ),
    );
    const told = await context.part('autoscaling:DescribeNotificationConfigurations', () =>
      allOn(
        paginateDescribeNotificationConfigurations(scaling(context), { AutoScalingGroupNames: [AutoScalingGroupName] }),
        (page) => page.NotificationConfigurations,
      ),
    );
    const hooks = await context.part('autoscaling:DescribeLifecycleHooks', () =>
      scaling(context).client.send(new DescribeLifecycleHooksCommand({ AutoScalingGroupName })),
    );
    return { LaunchConfiguration: launched?.[0], NotificationConfigurations: told ?? [], LifecycleHooks: hooks?.LifecycleHooks ?? [] };
  },
);

/** Balancers, what they listen for, what they route to, and what scales behind them. */
export const balancingReads: readonly InventoryRead[] = [
  detailed(balancers, ['elasticloadbalancing:DescribeLoadBalancerAttributes'], async (context, item) => {
    const ask = new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: textOf(item, 'LoadBalancerArn') });
    const answer = await context.part('elasticloadbalancing:DescribeLoadBalancerAttributes', () => balancing(context).client.send(ask));
    return { Attributes: answer?.Attributes ?? [] };
  }),
  detailed(
    listeners,
    ['elasticloadbalancing:DescribeRules', 'elasticloadbalancing:DescribeListenerCertificates'],
    async (context, item) => {
      const ask = { ListenerArn: textOf(item, 'ListenerArn') };
      const rules = await context.part('elasticloadbalancing:DescribeRules', () =>
        allOn(paginateDescribeRules(balancing(context), ask), (page) => page.Rules),
      );
      const certificates = await context.part('elasticloadbalancing:DescribeListenerCertificates', () =>
        allOn(paginateDescribeListenerCertificates(balancing(context), ask), (page) => page.Certificates),
      );
      return { Rules: rules ?? [], ListenerCertificates: certificates ?? [] };
    },
  ),
  detailed(
    paged(
      'target-group',
      'elasticloadbalancing:DescribeTargetGroups',
      (context) => paginateDescribeTargetGroups(balancing(context), {}),
      (page) => page.TargetGroups,
    ),
    ['elasticloadbalancing:DescribeTargetHealth'],
    async (context, item) => {
      const ask = new DescribeTargetHealthCommand({ TargetGroupArn: textOf(item, 'TargetGroupArn') });
      const answer = await context.part('elasticloadbalancing:DescribeTargetHealth', () => balancing(context).client.send(ask));
      return { TargetHealthDescriptions: answer?.TargetHealthDescriptions ?? [] };
    },
  ),
  scalingGroups,
];
