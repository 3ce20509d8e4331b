import { type ConfigurationLink, linksFrom } from './link-row.js';

/** Only what a service wrote: the description of an interface of their own is people's text. */
const managed = '[RequesterManaged=true].Description';

/** What a distribution serves from, with and to. */
const distributed = (prefix: string) =>
  linksFrom('distribution', [
    [
      `${prefix}Origins.Items.DomainName`,
      ['s3-bucket', 'load-balancer', 'classic-load-balancer', 'http-api', 'rest-api', 'lambda-function', 'ec2-instance'],
      'routes to',
      'needs',
    ],
    [`${prefix}ViewerCertificate.ACMCertificateArn`, 'certificate', 'is secured with', 'needs'],
    [`${prefix}DefaultCacheBehavior.LambdaFunctionAssociations.Items.LambdaFunctionARN`, 'lambda-function', 'calls', 'needs'],
    [`${prefix}CacheBehaviors.Items.LambdaFunctionAssociations.Items.LambdaFunctionARN`, 'lambda-function', 'calls', 'needs'],
    [`${prefix}Logging.Bucket`, 's3-bucket', 'stores logs in', 'mentions'],
  ]);

/** How networks refer to each other; a place says where something is, not with whom it works. */
export const networkLinks: readonly ConfigurationLink[] = [
  ...linksFrom('network-interface', [
    ['Attachment.InstanceId', 'ec2-instance', 'is attached to', 'mentions'],
    ['Groups.GroupId', 'security-group', 'is reached through', 'needs'],
    ['Association.AllocationId', 'elastic-ip', 'is reached at', 'mentions'],
    ['SubnetId', 'subnet', 'is placed in', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
    [managed, 'load-balancer', 'is an interface of', 'needs', /^ELB ((?:app|net|gwy)\/[^/]+\/[0-9a-f]+)$/],
    [managed, 'classic-load-balancer', 'is an interface of', 'needs', /^ELB ([^/ ]+)$/],
    [managed, 'nat-gateway', 'is an interface of', 'needs', /^Interface for NAT Gateway (nat-[0-9a-f]+)$/],
    [managed, 'vpc-endpoint', 'is an interface of', 'needs', /^VPC Endpoint Interface (vpce-[0-9a-f]+)$/],
    [managed, 'efs-mount-target', 'is an interface of', 'needs', /^EFS mount target for fs-[0-9a-f]+ \((fsmt-[0-9a-f]+)\)$/],
    [managed, 'lambda-function', 'is an interface of', 'mentions', /^AWS Lambda VPC ENI-(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
    [managed, 'elasticache-cluster', 'is an interface of', 'mentions', /^ElastiCache ([\w-]+)$/],
  ]),
  ...linksFrom('elastic-ip', [
    ['InstanceId', 'ec2-instance', 'leads to', 'mentions'],
    ['NetworkInterfaceId', 'network-interface', 'leads to', 'mentions'],
  ]),
  ...linksFrom('security-group', [
    ['IpPermissions.UserIdGroupPairs.GroupId', 'security-group', 'lets in', 'mentions'],
    ['IpPermissionsEgress.UserIdGroupPairs.GroupId', 'security-group', 'lets out to', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('vpc', [
    ['FlowLogs.LogGroupName', 'log-group', 'stores logs in', 'mentions'],
    ['FlowLogs.LogDestination', ['s3-bucket', 'log-group'], 'stores logs in', 'mentions'],
    ['FlowLogs.DeliverLogsPermissionArn', 'iam-role', 'logs with', 'mentions'],
  ]),
  ...linksFrom('subnet', [['VpcId', 'vpc', 'is placed in', 'mentions']]),
  ...linksFrom('route-table', [
    ['Associations.SubnetId', 'subnet', 'routes for', 'mentions'],
    ['Routes.NatGatewayId', 'nat-gateway', 'routes through', 'needs'],
    ['Routes.GatewayId', ['internet-gateway', 'vpc-endpoint'], 'routes through', 'needs'],
    ['Routes.TransitGatewayId', 'transit-gateway', 'routes through', 'needs'],
    ['Routes.InstanceId', 'ec2-instance', 'routes through', 'needs'],
    ['Routes.NetworkInterfaceId', 'network-interface', 'routes through', 'needs'],
    ['Associations.GatewayId', 'internet-gateway', 'routes for', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('internet-gateway', [['Attachments.VpcId', 'vpc', 'opens', 'mentions']]),
  ...linksFrom('nat-gateway', [
    ['NatGatewayAddresses.AllocationId', 'elastic-ip', 'is seen as', 'needs'],
    ['NatGatewayAddresses.NetworkInterfaceId', 'network-interface', 'is reached through', 'mentions'],
    ['SubnetId', 'subnet', 'is placed in', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('transit-gateway', [
    ['Attachments[ResourceType=vpc].ResourceId', 'vpc', 'joins', 'mentions'],
    ['Attachments[ResourceType=peering].ResourceId', 'transit-gateway', 'joins', 'mentions'],
  ]),
  ...linksFrom('vpc-endpoint', [
    ['Groups.GroupId', 'security-group', 'is reached through', 'needs'],
    ['SubnetIds', 'subnet', 'is placed in', 'mentions'],
    ['RouteTableIds', 'route-table', 'is reached through', 'mentions'],
    ['NetworkInterfaceIds', 'network-interface', 'is reached through', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('load-balancer', [
    ['SecurityGroups', 'security-group', 'is reached through', 'needs'],
    ['AvailabilityZones.LoadBalancerAddresses.AllocationId', 'elastic-ip', 'is reached at', 'needs'],
    ['AvailabilityZones.SubnetId', 'subnet', 'is placed in', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
    ['Attributes[Key=access_logs.s3.bucket].Value', 's3-bucket', 'stores logs in', 'mentions'],
    ['Attributes[Key=connection_logs.s3.bucket].Value', 's3-bucket', 'stores logs in', 'mentions'],
  ]),
  ...linksFrom('load-balancer-listener', [
    ['LoadBalancerArn', 'load-balancer', 'listens for', 'needs'],
    ['DefaultActions.TargetGroupArn', 'target-group', 'routes to', 'needs'],
    ['DefaultActions.ForwardConfig.TargetGroups.TargetGroupArn', 'target-group', 'routes to', 'needs'],
    ['DefaultActions.AuthenticateCognitoConfig.UserPoolArn', 'user-pool', 'signs people in with', 'needs'],
    ['Rules.Actions.TargetGroupArn', 'target-group', 'routes to', 'needs'],
    ['Rules.Actions.ForwardConfig.TargetGroups.TargetGroupArn', 'target-group', 'routes to', 'needs'],
    ['Rules.Actions.AuthenticateCognitoConfig.UserPoolArn', 'user-pool', 'signs people in with', 'needs'],
    ['Certificates.CertificateArn', 'certificate', 'is secured with', 'needs'],
    ['ListenerCertificates.CertificateArn', 'certificate', 'is secured with', 'needs'],
  ]),
  ...linksFrom('target-group', [
    ['LoadBalancerArns', 'load-balancer', 'serves', 'mentions'],
    ['TargetHealthDescriptions.Target.Id', ['ec2-instance', 'lambda-function', 'load-balancer'], 'routes to', 'needs'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('classic-load-balancer', [
    ['Instances.InstanceId', 'ec2-instance', 'routes to', 'needs'],
    ['SecurityGroups', 'security-group', 'is reached through', 'needs'],
    ['ListenerDescriptions.Listener.SSLCertificateId', 'certificate', 'is secured with', 'needs'],
    ['Subnets', 'subnet', 'is placed in', 'mentions'],
    ['VPCId', 'vpc', 'is placed in', 'mentions'],
    ['LoadBalancerAttributes.AccessLog.S3BucketName', 's3-bucket', 'stores logs in', 'mentions'],
  ]),
  ...linksFrom('hosted-zone', [
    [
      'ResourceRecordSets.AliasTarget.DNSName',
      ['load-balancer', 'classic-load-balancer', 'distribution', 's3-bucket', 'http-api', 'rest-api', 'vpc-endpoint'],
      'resolves to',
      'mentions',
    ],
    [
      'ResourceRecordSets.ResourceRecords.Value',
      [
        ...(['load-balancer', 'classic-load-balancer', 'distribution', 'http-api', 'rest-api', 'vpc-endpoint', 's3-bucket'] as const),
        ...(['rds-instance', 'rds-cluster', 'elasticache-cluster', 'elasticache-replication-group', 'efs-file-system'] as const),
        ...(['elastic-ip', 'ec2-instance'] as const),
      ],
      'resolves to',
      'mentions',
    ],
    ['QueryLoggingConfigs.CloudWatchLogsLogGroupArn', 'log-group', 'stores logs in', 'mentions'],
    ['VPCs.VPCId', 'vpc', 'is known in', 'mentions'],
  ]),
  ...distributed(''),
  // AWS Config keeps the settings of a distribution one level down.
  ...distributed('DistributionConfig.'),
];
