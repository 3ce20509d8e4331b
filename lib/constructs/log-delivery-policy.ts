import { AccountPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { logsOfAccount, logsOfOrganization } from '../../domain/association/identification/log-objects.js';

/** How a service of AWS delivers logs into a bucket of another AWS account, as its own guide says. */
interface LogDeliverer {
  readonly service: string;
  /** What it asks of the bucket itself before it delivers. */
  readonly checks: readonly string[];
  /** Below the prefix of the AWS account. */
  readonly folders: (awsAccountId: string) => readonly string[];
  /** False where the service does not say for whom it writes: there the folder alone, which it names itself, binds it. */
  readonly saysSource: boolean;
  /** It gives what it writes to the owner of the bucket. */
  readonly givesControl: boolean;
}

const ownFolder = (awsAccountId: string) => [`AWSLogs/${awsAccountId}/*`];

/** Deliverers by the name that the setting `logDeliveries` has for them. */
const deliverers = {
  cloudtrail: {
    service: 'cloudtrail.amazonaws.com',
    checks: ['s3:GetBucketAcl'],
    folders: ownFolder,
    saysSource: true,
    givesControl: true,
  },
  config: {
    service: 'config.amazonaws.com',
    checks: ['s3:GetBucketAcl', 's3:ListBucket'],
    folders: ownFolder,
    saysSource: true,
    givesControl: true,
  },
  /** Flow logs of VPCs, resolver query logs and access logs of network balancers. */
  'vended-logs': {
    service: 'delivery.logs.amazonaws.com',
    checks: ['s3:GetBucketAcl', 's3:ListBucket'],
    folders: (awsAccountId) => [...ownFolder(awsAccountId), `AWSLogs/aws-account-id=${awsAccountId}/*`],
    saysSource: true,
    givesControl: true,
  },
  /** Access logs of application and classic balancers. */
  balancer: {
    service: 'logdelivery.elasticloadbalancing.amazonaws.com',
    checks: [],
    folders: ownFolder,
    saysSource: false,
    givesControl: false,
  },
} as const satisfies Record<string, LogDeliverer>;

type DelivererName = keyof typeof deliverers;

/**
 * Who may deliver: services for an AWS account, `account`, which stands for roles of that AWS account that its own policies let write, or the
 * trail of a whole organization, of which the AWS account is the management account.
 */
export const logDelivererNames = [...(Object.keys(deliverers) as DelivererName[]), 'account', 'organization-trail'] as const;

/** One line of the setting. */
export interface LogDelivery {
  readonly deliverer: (typeof logDelivererNames)[number];
  readonly awsAccountId: string;
  /** With `organization-trail` only. */
  readonly organizationId?: string;
}

/** What the bucket of identification lets in: each deliverer under the prefix of the AWS accounts that are named for it, and nobody else. */
export function logDeliveryPolicy(bucketArn: string, deliveries: readonly LogDelivery[]): readonly PolicyStatement[] {
  const accountsOf = (name: LogDelivery['deliverer']) => [
    ...new Set(deliveries.filter(({ deliverer }) => deliverer === name).map(({ awsAccountId }) => awsAccountId)),
  ];
  const services = Object.values(deliverers).flatMap((one, n) =>
    serviceStatements(bucketArn, one, accountsOf(logDelivererNames[n] as DelivererName)),
  );
  const accounts = accountsOf('account').map(
    (awsAccountId) =>
      new PolicyStatement({
        principals: [new AccountPrincipal(awsAccountId)],
        actions: ['s3:PutObject'],
        resources: [`${bucketArn}/${logsOfAccount(awsAccountId)}*`],
      }),
  );
  return [...services, ...accounts, ...deliveries.flatMap((one) => organizationStatements(bucketArn, one))];
}

/** One trail for each organization: so the management account of one can write nothing into the place of another. */
function organizationStatements(bucketArn: string, { awsAccountId, organizationId }: LogDelivery): readonly PolicyStatement[] {
  if (organizationId === undefined) return [];
  const place = `${bucketArn}/${logsOfOrganization(organizationId)}AWSLogs`;
  // The second holds what the trail writes when it is made the management account's alone.
  return statementsOf(bucketArn, deliverers.cloudtrail, [awsAccountId], [`${place}/${organizationId}/*`, `${place}/${awsAccountId}/*`]);
}

function serviceStatements(bucketArn: string, deliverer: LogDeliverer, accounts: readonly string[]): readonly PolicyStatement[] {
  if (accounts.length === 0) return [];
  const { folders } = deliverer;
  const places = accounts.flatMap((awsAccountId) => folders(awsAccountId).map((folder) => `${logsOfAccount(awsAccountId)}${folder}`));
  return statementsOf(
    bucketArn,
    deliverer,
    accounts,
    places.map((place) => `${bucketArn}/${place}`),
  );
}

/** A service writes to these places on behalf of these AWS accounts, and reads what it asks for before. */
function statementsOf(
  bucketArn: string,
  { service, checks, saysSource, givesControl }: LogDeliverer,
  accounts: readonly string[],
  resources: readonly string[],
): readonly PolicyStatement[] {
  const source = saysSource ? { 'aws:SourceAccount': accounts } : {};
  const control = givesControl ? { 's3:x-amz-acl': 'bucket-owner-full-control' } : {};
  const principals = [new ServicePrincipal(service)];
  const when = (equal: { readonly [key: string]: unknown }) =>
    Object.keys(equal).length > 0 ? { conditions: { StringEquals: equal } } : {};
  const write = new PolicyStatement({
    principals,
    actions: ['s3:PutObject'],
    resources: [...resources],
    ...when({ ...source, ...control }),
  });
  if (checks.length === 0) return [write];
  return [write, new PolicyStatement({ principals, actions: [...checks], resources: [bucketArn], ...when(source) })];
}
