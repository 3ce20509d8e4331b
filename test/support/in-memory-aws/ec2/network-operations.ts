import type { CreateSubnetCommandInput, CreateVpcCommandInput, DescribeImagesCommandInput } from '@aws-sdk/client-ec2';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace } from '../aws-place.js';
import type { Operations } from '../operation.js';
import { changes, reads, specifiedTags } from './ec2-operation.js';
import { addGroup } from './group-operations.js';
import { writeTags } from './tag-operations.js';

/** A new VPC with its `default` group. */
export function addVpc(place: AwsPlace, CidrBlock: string, IsDefault = false): string {
  const VpcId = place.newId('vpc');
  place.vpcs.set(VpcId, { VpcId, CidrBlock, IsDefault, State: 'available', OwnerId: place.awsAccountId });
  addGroup(place, 'default', 'default VPC security group', VpcId);
  return VpcId;
}

/** A new subnet of a VPC. */
export function addSubnet(place: AwsPlace, VpcId: string, CidrBlock: string, AvailabilityZone = `${place.region}a`): string {
  const SubnetId = place.newId('subnet');
  place.subnets.set(SubnetId, { SubnetId, VpcId, CidrBlock, AvailabilityZone, State: 'available', OwnerId: place.awsAccountId });
  return SubnetId;
}

function createVpc(place: AwsPlace, input: CreateVpcCommandInput): object {
  const VpcId = addVpc(place, input.CidrBlock ?? '10.0.0.0/16');
  writeTags(place, [VpcId], specifiedTags(input, 'vpc'));
  return { Vpc: place.vpcs.get(VpcId) };
}

function createSubnet(place: AwsPlace, input: CreateSubnetCommandInput): object {
  const { VpcId = '', CidrBlock = '10.0.0.0/24', AvailabilityZone } = input;
  if (!place.vpcs.has(VpcId)) throw awsFailure('InvalidVpcID.NotFound', `The vpc ID '${VpcId}' does not exist`);
  return { Subnet: place.subnets.get(addSubnet(place, VpcId, CidrBlock, AvailabilityZone)) };
}

/** What the tests' worlds are built of; no driver sends any of it but in set-up. */
export const networkOperations: Operations = {
  CreateVpc: changes<CreateVpcCommandInput>('CreateVpc', () => [{ kind: 'vpc' }], createVpc),
  CreateSubnet: changes<CreateSubnetCommandInput>('CreateSubnet', () => [{ kind: 'subnet' }], createSubnet),
  DescribeImages: reads<DescribeImagesCommandInput>('DescribeImages', (place) => ({ Images: [...place.images.values()] })),
};
