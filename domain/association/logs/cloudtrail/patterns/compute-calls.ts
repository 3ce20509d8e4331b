import type { CallRow } from '../call-pattern.js';

/** Instances, functions, containers, scaling groups and what they are made from. */
export const computeCalls: readonly CallRow[] = [
  {
    source: 'lambda',
    to: ['lambda-function', 'functionName'],
    calls: 'Invoke InvokeAsync InvokeWithResponseStream InvokeFunctionUrl',
    deploys:
      'CreateFunction UpdateFunctionCode UpdateFunctionConfiguration PublishVersion CreateAlias UpdateAlias AddPermission PutFunctionConcurrency CreateEventSourceMapping',
  },
  {
    source: 'lambda',
    from: ['event-source-mapping', '=uUID'],
    to: ['lambda-function', '=functionArn'],
    'routes to': 'CreateEventSourceMapping UpdateEventSourceMapping',
  },
  {
    source: 'lambda',
    from: ['lambda-function', '=functionArn'],
    to: ['iam-role', '=role'],
    needs: 'CreateFunction UpdateFunctionConfiguration',
  },
  {
    source: 'ec2',
    to: ['ec2-instance', 'instancesSet.items.instanceId'],
    deploys: 'StartInstances StopInstances RebootInstances TerminateInstances',
  },
  { source: 'ec2', to: ['ec2-instance', '=instancesSet.items.instanceId'], deploys: 'RunInstances' },
  { source: 'ec2', to: ['ec2-instance', 'instanceId'], deploys: 'ModifyInstanceAttribute AssociateIamInstanceProfile' },
  { source: 'ec2', from: ['ec2-instance', 'instanceId'], to: ['ebs-volume', 'volumeId'], needs: 'AttachVolume' },
  { source: 'ec2', from: ['ec2-instance', 'instanceId'], to: ['network-interface', 'networkInterfaceId'], needs: 'AttachNetworkInterface' },
  { source: 'ec2', from: ['ebs-snapshot', '=snapshotId'], to: ['ebs-volume', 'volumeId'], mentions: 'CreateSnapshot' },
  { source: 'ec2', from: ['machine-image', '=imageId'], to: ['ec2-instance', 'instanceId'], mentions: 'CreateImage' },
  { source: 'ec2', to: ['launch-template', 'CreateLaunchTemplateVersionRequest.LaunchTemplateId'], deploys: 'CreateLaunchTemplateVersion' },
  { source: 'ec2', to: ['key-pair', 'keyName'], deploys: 'CreateKeyPair ImportKeyPair' },
  {
    source: 'ssm',
    to: ['ec2-instance', 'target'],
    calls: 'StartSession',
  },
  { source: 'ssm', to: ['ec2-instance', 'instanceIds'], calls: 'SendCommand' },
  { source: 'ec2-instance-connect', to: ['ec2-instance', 'instanceId'], calls: 'SendSSHPublicKey OpenTunnel' },
  {
    source: 'ecs',
    to: ['ecs-service', '=service.serviceArn'],
    deploys: 'CreateService UpdateService DeleteService',
  },
  {
    source: 'ecs',
    to: ['ecs-cluster', 'cluster'],
    deploys: 'RunTask StartTask CreateService UpdateService UpdateCluster PutClusterCapacityProviders',
  },
  {
    source: 'ecs',
    from: ['ecs-service', '=service.serviceArn'],
    to: ['ecs-task-definition', '=service.taskDefinition'],
    needs: 'CreateService UpdateService',
  },
  {
    source: 'ecs',
    from: ['ecs-service', '=service.serviceArn'],
    to: ['target-group', '=service.loadBalancers.targetGroupArn'],
    needs: 'CreateService UpdateService',
  },
  { source: 'ecs', to: ['ecs-task-definition', '=taskDefinition.taskDefinitionArn'], deploys: 'RegisterTaskDefinition' },
  {
    source: 'autoscaling',
    to: ['auto-scaling-group', 'autoScalingGroupName'],
    deploys:
      'CreateAutoScalingGroup UpdateAutoScalingGroup SetDesiredCapacity PutScalingPolicy StartInstanceRefresh AttachLoadBalancerTargetGroups',
  },
  {
    source: 'autoscaling',
    from: ['auto-scaling-group', 'autoScalingGroupName'],
    to: ['target-group', 'targetGroupARNs'],
    needs: 'CreateAutoScalingGroup AttachLoadBalancerTargetGroups',
  },
  {
    source: 'autoscaling',
    from: ['auto-scaling-group', 'autoScalingGroupName'],
    to: ['ec2-instance', 'instanceIds'],
    needs: 'AttachInstances',
  },
  { source: 'batch', to: ['batch-job-queue', 'jobQueue'], calls: 'SubmitJob', deploys: 'UpdateJobQueue DeleteJobQueue' },
  {
    source: 'batch',
    to: ['batch-compute-environment', 'computeEnvironment'],
    deploys: 'UpdateComputeEnvironment DeleteComputeEnvironment',
  },
  { source: 'codebuild', to: ['build-project', 'projectName'], calls: 'StartBuild StartBuildBatch' },
  { source: 'codebuild', to: ['build-project', 'name'], deploys: 'UpdateProject DeleteProject' },
];
