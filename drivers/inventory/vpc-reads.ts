import {
  EC2Client,
  paginateDescribeFlowLogs,
  paginateDescribeInternetGateways,
  paginateDescribeNatGateways,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeTransitGatewayAttachments,
  paginateDescribeTransitGateways,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcs,
} from '@aws-sdk/client-ec2';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { allOn, detailed, paged, textOf } from './read-parts.js';

const ec2 = (context: InventoryContext) => ({ client: context.client(EC2Client) });

const transitGateways = detailed(
  paged(
    'transit-gateway',
    'ec2:DescribeTransitGateways',
    (context) => paginateDescribeTransitGateways(ec2(context), {}),
    (page) => page.TransitGateways,
  ),
  ['ec2:DescribeTransitGatewayAttachments'],
  async (context, item) => {
    const Filters = [{ Name: 'transit-gateway-id', Values: [textOf(item, 'TransitGatewayId')] }];
    const attachments = await context.part('ec2:DescribeTransitGatewayAttachments', () =>
      allOn(paginateDescribeTransitGatewayAttachments(ec2(context), { Filters }), (page) => page.TransitGatewayAttachments),
    );
    return { Attachments: attachments ?? [] };
  },
);

const vpcs = detailed(
  paged(
    'vpc',
    'ec2:DescribeVpcs',
    (context) => paginateDescribeVpcs(ec2(context), {}),
    (page) => page.Vpcs,
  ),
  ['ec2:DescribeFlowLogs'],
  async (context, item) => {
    const Filter = [{ Name: 'resource-id', Values: [textOf(item, 'VpcId')] }];
    const logs = await context.part('ec2:DescribeFlowLogs', () =>
      allOn(paginateDescribeFlowLogs(ec2(context), { Filter }), (page) => page.FlowLogs),
    );
    return { FlowLogs: logs ?? [] };
  },
);

/** Networks and what joins them. */
export const vpcReads: readonly InventoryRead[] = [
  paged(
    'security-group',
    'ec2:DescribeSecurityGroups',
    (context) => paginateDescribeSecurityGroups(ec2(context), {}),
    (page) => page.SecurityGroups,
  ),
  vpcs,
  paged(
    'subnet',
    'ec2:DescribeSubnets',
    (context) => paginateDescribeSubnets(ec2(context), {}),
    (page) => page.Subnets,
  ),
  paged(
    'route-table',
    'ec2:DescribeRouteTables',
    (context) => paginateDescribeRouteTables(ec2(context), {}),
    (page) => page.RouteTables,
  ),
  paged(
    'internet-gateway',
    'ec2:DescribeInternetGateways',
    (context) => paginateDescribeInternetGateways(ec2(context), {}),
    (page) => page.InternetGateways,
  ),
  paged(
    'nat-gateway',
    'ec2:DescribeNatGateways',
    (context) => paginateDescribeNatGateways(ec2(context), {}),
    (page) => page.NatGateways?.filter(({ State }) => State !== 'deleted'),
  ),
  transitGateways,
  paged(
    'vpc-endpoint',
    'ec2:DescribeVpcEndpoints',
    (context) => paginateDescribeVpcEndpoints(ec2(context), {}),
    (page) => page.VpcEndpoints,
  ),
];
