import type { CallRow } from '../call-pattern.js';

/** Balancers, networks, APIs, zones and distributions. */
export const networkCalls: readonly CallRow[] = [
  {
    source: 'elasticloadbalancing',
    from: ['target-group', 'targetGroupArn'],
    to: ['ec2-instance', 'targets.id'],
    'routes to': 'RegisterTargets',
  },
  {
    source: 'elasticloadbalancing',
    to: ['target-group', 'targetGroupArn'],
    deploys: 'RegisterTargets DeregisterTargets ModifyTargetGroup ModifyTargetGroupAttributes',
  },
  { source: 'elasticloadbalancing', to: ['target-group', '=targetGroups.targetGroupArn'], deploys: 'CreateTargetGroup' },
  { source: 'elasticloadbalancing', to: ['load-balancer', '=loadBalancers.loadBalancerArn'], deploys: 'CreateLoadBalancer' },
  {
    source: 'elasticloadbalancing',
    to: ['load-balancer', 'loadBalancerArn'],
    deploys: 'ModifyLoadBalancerAttributes SetSecurityGroups SetSubnets CreateListener',
  },
  { source: 'elasticloadbalancing', to: ['load-balancer-listener', 'listenerArn'], deploys: 'CreateRule ModifyListener' },
  {
    source: 'elasticloadbalancing',
    from: ['load-balancer', '=listeners.loadBalancerArn'],
    to: ['target-group', '=listeners.defaultActions.targetGroupArn'],
    'routes to': 'CreateListener ModifyListener',
  },
  {
    source: 'elasticloadbalancing',
    from: ['classic-load-balancer', 'loadBalancerName'],
    to: ['ec2-instance', 'instances.instanceId'],
    'routes to': 'RegisterInstancesWithLoadBalancer',
  },
  {
    source: 'ec2',
    to: ['security-group', 'groupId'],
    deploys:
      'AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress ModifySecurityGroupRules',
  },
  { source: 'ec2', to: ['security-group', '=groupId'], deploys: 'CreateSecurityGroup' },
  { source: 'ec2', to: ['route-table', 'routeTableId'], deploys: 'CreateRoute ReplaceRoute DeleteRoute AssociateRouteTable' },
  { source: 'ec2', from: ['route-table', 'routeTableId'], to: ['nat-gateway', 'natGatewayId'], 'routes to': 'CreateRoute ReplaceRoute' },
  { source: 'ec2', from: ['route-table', 'routeTableId'], to: ['internet-gateway', 'gatewayId'], 'routes to': 'CreateRoute ReplaceRoute' },
  {
    source: 'ec2',
    from: ['route-table', 'routeTableId'],
    to: ['transit-gateway', 'transitGatewayId'],
    'routes to': 'CreateRoute ReplaceRoute',
  },
  { source: 'ec2', from: ['subnet', 'subnetId'], to: ['route-table', 'routeTableId'], needs: 'AssociateRouteTable' },
  { source: 'ec2', from: ['internet-gateway', 'internetGatewayId'], to: ['vpc', 'vpcId'], needs: 'AttachInternetGateway' },
  { source: 'ec2', from: ['ec2-instance', 'instanceId'], to: ['elastic-ip', 'allocationId'], needs: 'AssociateAddress' },
  { source: 'ec2', from: ['network-interface', 'networkInterfaceId'], to: ['elastic-ip', 'allocationId'], needs: 'AssociateAddress' },
  { source: 'ec2', to: ['vpc-endpoint', 'ModifyVpcEndpointRequest.VpcEndpointId'], deploys: 'ModifyVpcEndpoint' },
  {
    source: 'ec2',
    from: ['vpc', 'CreateFlowLogsRequest.ResourceId.content'],
    to: ['log-group', 'CreateFlowLogsRequest.LogGroupName'],
    'stores logs in': 'CreateFlowLogs',
  },
  {
    source: 'route53',
    to: ['hosted-zone', 'hostedZoneId'],
    deploys: 'ChangeResourceRecordSets AssociateVPCWithHostedZone',
  },
  { source: 'cloudfront', to: ['distribution', 'id'], deploys: 'UpdateDistribution CreateInvalidation' },
  { source: 'cloudfront', to: ['distribution', 'distributionId'], deploys: 'CreateInvalidation' },
  { source: 'apigateway', to: ['http-api', 'apiId'], deploys: 'UpdateApi CreateRoute CreateIntegration CreateStage UpdateStage ImportApi' },
  {
    source: 'apigateway',
    to: ['rest-api', 'restApiId'],
    deploys: 'CreateDeployment PutIntegration PutMethod UpdateStage UpdateRestApi PutRestApi',
  },
];
