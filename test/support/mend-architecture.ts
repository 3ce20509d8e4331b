import { CodeBuildClient, CreateProjectCommand } from '@aws-sdk/client-codebuild';
import {
  AssociateRouteTableCommand,
  CreateTransitGatewayVpcAttachmentCommand,
  DescribeInstancesCommand,
  EC2Client,
  ModifyInstanceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateServiceCommand,
  DeleteServiceCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { ModifyDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds';
import { PutBucketAclCommand, PutBucketLoggingCommand, S3Client } from '@aws-sdk/client-s3';
import type { memberClients } from './member-clients.js';
import { member } from './member-fixture.js';
import { type TemplateResource, templateResources } from './template-resources.js';

type Clients = Awaited<ReturnType<typeof memberClients>>;

/** What the template says of one resource, and the physical id under which the engine made it. */
interface Mended {
  readonly id: string;
  readonly is: TemplateResource['properties'];
}

/** Answers the id of what was made anew, where something was. */
type Mend = (clients: Clients, mended: Mended) => Promise<string | undefined>;

const text = (value: unknown) => String(value);
const texts = (value: unknown) => value as string[];
const roleArn = (name: unknown) => `arn:aws:iam::${member.awsAccountId}:role/${name}`;

async function associate(clients: Clients, { is }: Mended): Promise<undefined> {
  const ask = { RouteTableId: text(is.RouteTableId), SubnetId: text(is.SubnetId) };
  await clients(EC2Client).send(new AssociateRouteTableCommand(ask));
}

async function joinNetwork(clients: Clients, { is }: Mended): Promise<string | undefined> {
  const ask = { TransitGatewayId: text(is.TransitGatewayId), VpcId: text(is.VpcId), SubnetIds: texts(is.SubnetIds) };
  const made = await clients(EC2Client).send(new CreateTransitGatewayVpcAttachmentCommand(ask));
  return made.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
}

async function makeProject(clients: Clients, { is }: Mended): Promise<string | undefined> {
  const [artifacts, environment] = [is.Artifacts, is.Environment] as { readonly [property: string]: string }[];
  const made = await clients(CodeBuildClient).send(
    new CreateProjectCommand({
      name: text(is.Name),
      serviceRole: roleArn(is.ServiceRole),
      // The engine asks for a place even where there is no source.
      source: { type: 'NO_SOURCE', location: 'none', buildspec: 'version: 0.2' },
      artifacts: { type: 'S3', location: artifacts?.Location },
      environment: { type: 'LINUX_CONTAINER', computeType: 'BUILD_GENERAL1_SMALL', image: environment?.Image },
    }),
  );
  return made.project?.arn;
}

async function giveGroups(clients: Clients, { id, is }: Mended): Promise<undefined> {
  if (is.SecurityGroupIds === undefined) return;
  const Groups = texts(is.SecurityGroupIds);
  await clients(EC2Client).send(new ModifyInstanceAttributeCommand({ InstanceId: id, Groups }));
  // On AWS the groups of an instance are those of its interface; the engine keeps both.
  const { Reservations = [] } = await clients(EC2Client).send(new DescribeInstancesCommand({ InstanceIds: [id] }));
  for (const { NetworkInterfaceId } of Reservations[0]?.Instances?.[0]?.NetworkInterfaces ?? []) {
    await clients(EC2Client).send(new ModifyNetworkInterfaceAttributeCommand({ NetworkInterfaceId, Groups }));
  }
}

async function giveDatabaseGroups(clients: Clients, { id, is }: Mended): Promise<undefined> {
  const groups = { DBInstanceIdentifier: id, VpcSecurityGroupIds: texts(is.VPCSecurityGroups), ApplyImmediately: true };
  await clients(RDSClient).send(new ModifyDBInstanceCommand(groups));
}

/** The bucket that takes the logs must let their delivery in. */
async function logAccess(clients: Clients, { id, is }: Mended): Promise<undefined> {
  const { DestinationBucketName: TargetBucket } = (is.LoggingConfiguration ?? {}) as { readonly DestinationBucketName?: string };
  if (TargetBucket === undefined) return;
  const delivery = 'uri="http://acs.amazonaws.com/groups/s3/LogDelivery"';
  await clients(S3Client).send(new PutBucketAclCommand({ Bucket: TargetBucket, GrantWrite: delivery, GrantReadACP: delivery }));
  const BucketLoggingStatus = { LoggingEnabled: { TargetBucket, TargetPrefix: 'access/' } };
  await clients(S3Client).send(new PutBucketLoggingCommand({ Bucket: id, BucketLoggingStatus }));
}

async function giveRoles(clients: Clients, { id, is }: Mended): Promise<string | undefined> {
  const { taskDefinition } = await clients(ECSClient).send(new DescribeTaskDefinitionCommand({ taskDefinition: id }));
  const { family, containerDefinitions } = taskDefinition ?? {};
  const roles = { taskRoleArn: roleArn(is.TaskRoleArn), executionRoleArn: roleArn(is.ExecutionRoleArn) };
  const ask = { family, containerDefinitions, ...roles, networkMode: 'awsvpc' } as const;
  const sizes = { cpu: text(is.Cpu), memory: text(is.Memory) };
  const made = await clients(ECSClient).send(new RegisterTaskDefinitionCommand({ ...ask, ...sizes, requiresCompatibilities: ['FARGATE'] }));
  return made.taskDefinition?.taskDefinitionArn;
}

async function makeService(clients: Clients, { is }: Mended): Promise<string | undefined> {
  const [balancer] = is.LoadBalancers as readonly { readonly [property: string]: unknown }[];
  const { AwsvpcConfiguration: network } = is.NetworkConfiguration as { readonly AwsvpcConfiguration: { readonly [of: string]: unknown } };
  const [cluster, serviceName] = [text(is.Cluster), text(is.ServiceName)];
  await clients(ECSClient).send(new DeleteServiceCommand({ cluster, service: serviceName, force: true }));
  const made = await clients(ECSClient).send(
    new CreateServiceCommand({
      ...{ cluster, serviceName, taskDefinition: text(is.TaskDefinition), desiredCount: Number(is.DesiredCount) },
      launchType: 'FARGATE',
      loadBalancers: [
        { containerName: text(balancer?.ContainerName), containerPort: 8080, targetGroupArn: text(balancer?.TargetGroupArn) },
      ],
      networkConfiguration: { awsvpcConfiguration: { subnets: texts(network.Subnets), securityGroups: texts(network.SecurityGroups) } },
    }),
  );
  return made.service?.serviceArn;
}

/** By type: what the engine's CloudFormation drops, set through the engine's own API as the template says. */
const mends: { readonly [type: string]: Mend } = {
  'AWS::EC2::SubnetRouteTableAssociation': associate,
  'AWS::EC2::TransitGatewayAttachment': joinNetwork,
  'AWS::CodeBuild::Project': makeProject,
  'AWS::EC2::Instance': giveGroups,
  'AWS::RDS::DBInstance': giveDatabaseGroups,
  'AWS::S3::Bucket': logAccess,
  'AWS::ECS::TaskDefinition': giveRoles,
  'AWS::ECS::Service': makeService,
};

/** Sets what the engine dropped of a stack; answers the physical ids by logical ones, those of what was made anew included. */
export async function mendArchitecture(
  clients: Clients,
  body: string,
  physical: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(physical);
  // In the order of the template, in which nothing is named before it is there.
  for (const { logicalId } of templateResources(body, () => undefined)) {
    const declared = templateResources(body, (id) => ids.get(id)).find((one) => one.logicalId === logicalId);
    const made = declared && (await mends[declared.type]?.(clients, { id: ids.get(logicalId) ?? '', is: declared.properties }));
    if (made !== undefined) ids.set(logicalId, made);
  }
  return ids;
}
