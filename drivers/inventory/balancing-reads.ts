import { AutoScalingClient, paginateDescribeAutoScalingGroups } from '@aws-sdk/client-auto-scaling';
import {
  DescribeLoadBalancerAttributesCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
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

/** Balancers, what they listen for, what they route to, and what scales behind them. */
export const balancingReads: readonly InventoryRead[] = [
  detailed(balancers, ['elasticloadbalancing:DescribeLoadBalancerAttributes'], async (context, item) => {
    const ask = new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: textOf(item, 'LoadBalancerArn') });
    const answer = await context.part('elasticloadbalancing:DescribeLoadBalancerAttributes', () => balancing(context).client.send(ask));
    return { Attributes: answer?.Attributes ?? [] };
  }),
  detailed(listeners, ['elasticloadbalancing:DescribeRules'], async (context, item) => {
    const ask = { ListenerArn: textOf(item, 'ListenerArn') };
    const rules = await context.part('elasticloadbalancing:DescribeRules', () =>
      allOn(paginateDescribeRules(balancing(context), ask), (page) => page.Rules),
    );
    return { Rules: rules ?? [] };
  }),
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
  paged(
    'auto-scaling-group',
    'autoscaling:DescribeAutoScalingGroups',
    (context) => paginateDescribeAutoScalingGroups({ client: context.client(AutoScalingClient) }, {}),
    (page) => page.AutoScalingGroups,
  ),
];
