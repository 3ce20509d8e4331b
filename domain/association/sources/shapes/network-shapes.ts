import type { KnownType } from '../../known-type.js';
import { ec2Shape, type TypeShape } from './type-shape.js';

/** How networks and what stands at their edge are named. */
export const networkShapes = {
  'network-interface': ec2Shape('network-interface', 'NetworkInterfaceId', { aliases: ['PrivateDnsName'] }),
  'elastic-ip': ec2Shape('elastic-ip', 'AllocationId', { aliases: ['PublicIp'] }),
  'security-group': ec2Shape('security-group', 'GroupId', { name: 'GroupName' }),
  vpc: ec2Shape('vpc', 'VpcId'),
  subnet: ec2Shape('subnet', 'SubnetId'),
  'route-table': ec2Shape('route-table', 'RouteTableId'),
  'internet-gateway': ec2Shape('internet-gateway', 'InternetGatewayId'),
  'nat-gateway': ec2Shape('natgateway', 'NatGatewayId'),
  'transit-gateway': ec2Shape('transit-gateway', 'TransitGatewayId'),
  'vpc-endpoint': ec2Shape('vpc-endpoint', 'VpcEndpointId', { aliases: ['DnsEntries.DnsName'], policies: ['PolicyDocument'] }),
  'load-balancer': { arnPath: 'LoadBalancerArn', id: 'LoadBalancerName', aliases: ['DNSName'], arnPart: /:loadbalancer\/(.+)$/ },
  'load-balancer-listener': { arnPath: 'ListenerArn', id: 'ListenerArn' },
  'target-group': { arnPath: 'TargetGroupArn', id: 'TargetGroupName', arnPart: /:(targetgroup\/.+)$/ },
  'classic-load-balancer': {
    arn: 'arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/{id}',
    id: 'LoadBalancerName',
    aliases: ['DNSName', 'CanonicalHostedZoneName'],
  },
  'hosted-zone': { arn: 'arn:aws:route53:::hostedzone/{id}', id: 'Id', name: 'Name', isGlobal: true },
  distribution: {
    arnPath: 'ARN',
    arn: 'arn:aws:cloudfront::{account}:distribution/{id}',
    id: 'Id',
    aliases: ['DomainName', 'Aliases.Items'],
    isGlobal: true,
  },
} as const satisfies { readonly [type in KnownType]?: TypeShape };
