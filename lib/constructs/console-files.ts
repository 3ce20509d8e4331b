import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { pageDocument } from '../console-paths.js';
import { allow } from './access.js';

const document = pageDocument.slice(1);

/** The built console in a private bucket, with a bucket for the logs of whoever reads it; both stay when the stack goes. */
export class ConsoleFiles extends Construct {
  readonly bucket: Bucket;
  readonly logs: Bucket;

  /** `folder` holds the built console. */
  constructor(scope: Construct, id: string, folder: string) {
    super(scope, id);
    this.logs = new Bucket(this, 'Logs', {
      ...privateBucket,
      // CloudFront delivers its logs by an access control list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...privateBucket,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: 'bucket/',
    });
    this.publish(folder);
  }

  /** Puts the document last: until then pages are answered with the old one, whose files stay. */
  private publish(folder: string): void {
    const files = new Asset(this, 'Build', { path: folder });
    const { role, logGroup } = this.publisher();
    const shared = {
      sources: [Source.bucket(files.bucket, files.s3ObjectKey)],
      destinationBucket: this.bucket,
      // Pages that are open somewhere ask for the files of their own build.
      prune: false,
      // The library would grant whole families of actions; this role has its few by name.
      role: role.withoutPolicyUpdates(),
      logGroup,
      memoryLimit: 512,
    };
    const assets = new BucketDeployment(this, 'PublishAssets', { ...shared, exclude: [document, '.vite/*'] });
    assets.node.addDependency(role, this.bucket, this.reading(files, role));
    const page = new BucketDeployment(this, 'PublishPage', { ...shared, exclude: ['*'], include: [document] });
    page.node.addDependency(assets);
  }

  private publisher(): { readonly role: Role; readonly logGroup: LogGroup } {
    const logGroup = new LogGroup(this, 'PublisherLogs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(this, 'Publisher', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]));
    role.addToPolicy(allow(['s3:ListBucket'], [this.bucket.bucketArn]));
    this.bucket.addToResourcePolicy(
      new PolicyStatement({ principals: [role], actions: ['s3:PutObject'], resources: [this.bucket.arnForObjects('*')] }),
    );
    return { role, logGroup };
  }

  /** A policy of its own for each build: one that changed might not be in force when it is needed, and a deployment taken back needs the one before. */
  private reading(files: Asset, role: Role): Policy {
    const statements = [allow(['s3:GetObject'], [files.bucket.arnForObjects(files.s3ObjectKey)])];
    return new Policy(this, `Reading${files.assetHash.slice(0, 8)}`, { statements, roles: [role] });
  }
}

const privateBucket = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
};
