import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingClient,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { detailed, paged, textOf } from './read-parts.js';

const classic = (context: InventoryContext) => ({ client: context.client(ElasticLoadBalancingClient) });

/** Classic Load Balancers: an API of their own, under the same actions as the newer ones. */
export const classicBalancerReads: readonly InventoryRead[] = [
  detailed(
    paged(
      'classic-load-balancer',
      'elasticloadbalancing:DescribeLoadBalancers',
      (context) => paginateDescribeLoadBalancers(classic(context), {}),
      (page) => page.LoadBalancerDescriptions,
    ),
    ['elasticloadbalancing:DescribeLoadBalancerAttributes'],
    async (context, item) => {
      const ask = new DescribeLoadBalancerAttributesCommand({ LoadBalancerName: textOf(item, 'LoadBalancerName') });
      const answer = await context.part('elasticloadbalancing:DescribeLoadBalancerAttributes', () => classic(context).client.send(ask));
      return { LoadBalancerAttributes: answer?.LoadBalancerAttributes };
    },
  ),
];
