import type { Image, Instance, InstanceStateName, KeyPairInfo, SecurityGroupRule, Subnet, Volume, Vpc } from '@aws-sdk/client-ec2';
import type { BucketState } from './s3/bucket-state.js';
import type { SecretState } from './secrets-manager/secret-state.js';

/** A security group, its rules by their ids. */
export interface GroupState {
  readonly groupId: string;
  readonly groupName: string;
  readonly description: string;
  readonly vpcId: string;
  readonly rules: Map<string, SecurityGroupRule>;
}

/** A network interface; `managed` when a service made it. */
export interface InterfaceState {
  readonly interfaceId: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly privateIpAddress: string;
  instanceId: string | undefined;
  groupIds: readonly string[];
  managed: boolean;
}

/** An instance; tags, interfaces and volumes are kept beside it. */
export interface InstanceRecord {
  readonly fixed: Instance;
  readonly instanceId: string;
  state: InstanceStateName;
}

/** One value that CloudWatch was told. */
export interface MetricPoint {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: { readonly [name: string]: string };
  readonly at: Date;
  readonly value: number;
}

/** Quotas of an account, as AWS gives them to a new one. */
export interface AwsQuotas {
  rulesPerDirectionMax: number;
  groupsPerVpcMax: number;
  groupsPerInterfaceMax: number;
  tagsPerResourceMax: number;
  /** Entries of one page where the caller asks for no size. */
  entriesPerPageMax: number;
}

/** Everything that one AWS account holds in one region. */
export class AwsPlace {
  readonly vpcs = new Map<string, Vpc>();
  readonly subnets = new Map<string, Subnet>();
  readonly groups = new Map<string, GroupState>();
  readonly interfaces = new Map<string, InterfaceState>();
  readonly instances = new Map<string, InstanceRecord>();
  readonly volumes = new Map<string, Volume>();
  readonly keyPairs = new Map<string, KeyPairInfo>();
  readonly images = new Map<string, Image>();
  /** Tags of everything of EC2, by id. */
  readonly tags = new Map<string, Map<string, string>>();
  readonly secrets = new Map<string, SecretState>();
  /** Instances with a Systems Manager agent, and what it last said. */
  readonly agents = new Map<string, 'Online' | 'ConnectionLost'>();
  readonly metrics: MetricPoint[] = [];
  readonly quotas: AwsQuotas = {
    rulesPerDirectionMax: 60,
    groupsPerVpcMax: 2_500,
    groupsPerInterfaceMax: 5,
    tagsPerResourceMax: 50,
    entriesPerPageMax: 1_000,
  };
  #count = 0;

  constructor(
    readonly awsAccountId: string,
    readonly region: string,
    /** By name: bucket names are taken once for all accounts. */
    readonly buckets: Map<string, BucketState>,
    readonly now: () => Date,
  ) {}

  /** The 17 hexadecimal digits of the n-th id; ids of AWS are in no order, which counts where their size in storage does. */
  digitsOf: (n: number) => string = (n) => n.toString(16).padStart(17, '0');

  /** A new id as EC2 makes them, e.g. `sg-00000000000000001`. */
  newId(prefix: string): string {
    return `${prefix}-${this.digitsOf(this.nextNumber())}`;
  }

  /** 1, 2, 3 …: whatever has to be new takes the next. */
  nextNumber(): number {
    this.#count += 1;
    return this.#count;
  }

  /** The ARN of an EC2 resource. */
  ec2Arn(kind: string, id: string): string {
    return `arn:aws:ec2:${this.region}:${this.awsAccountId}:${kind}/${id}`;
  }
}
