import { expect, it } from '@jest/globals';
import { vpcReads } from '../../../drivers/inventory/vpc-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads networks and what joins them, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(vpcReads, {
    DescribeSecurityGroups: { SecurityGroups: [{ GroupId: 'sg-1' }] },
    DescribeVpcs: { Vpcs: [{ VpcId: 'vpc-1' }] },
    DescribeFlowLogs: ({ Filter }: { Filter: unknown }) => ({ FlowLogs: [{ LogGroupName: 'flows', Filter }] }),
    DescribeSubnets: { Subnets: [{ SubnetId: 'subnet-1' }] },
    DescribeRouteTables: { RouteTables: [{ RouteTableId: 'rtb-1' }] },
    DescribeInternetGateways: { InternetGateways: [{ InternetGatewayId: 'igw-1' }] },
    DescribeNatGateways: { NatGateways: [{ NatGatewayId: 'nat-1' }, { NatGatewayId: 'nat-2', State: 'deleted' }] },
    DescribeTransitGateways: { TransitGateways: [{ TransitGatewayId: 'tgw-1' }] },
    DescribeTransitGatewayAttachments: { TransitGatewayAttachments: [{ ResourceType: 'vpc', ResourceId: 'vpc-1' }] },
    DescribeVpcEndpoints: { VpcEndpoints: [{ VpcEndpointId: 'vpce-1' }] },
  });

  expect(items.find(({ type }) => type === 'vpc')?.configuration.FlowLogs).toEqual([
    { LogGroupName: 'flows', Filter: [{ Name: 'resource-id', Values: ['vpc-1'] }] },
  ]);
  expect(items.map(({ type }) => type)).toEqual(vpcReads.flatMap(({ types }) => types));
  expect(items.find(({ type }) => type === 'transit-gateway')?.configuration.Attachments).toEqual([
    { ResourceType: 'vpc', ResourceId: 'vpc-1' },
  ]);
  expect(actions).toEqual(askedFor(vpcReads));
});
