import type { ServerResponse } from 'node:http';
import type { TransferView } from '../../scripts/demo/transfer-watch.js';
import { purchaser, roleArn } from '../../scripts/demo/world.js';
import { allow, type DemoCloud } from './demo-cloud.js';
import type { ReceivedRequest } from './local-server.js';

/** Text of an answer of EC2 or STS. */
const assumedXml =
  '<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>key</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>session</SessionToken></Credentials></AssumeRoleResult></AssumeRoleResponse>';

/** The lies that a failed sale may be told with: one while access is staged, one after the undo. */
export interface FailedSaleLies {
  readonly whileStaged?: (sale: FailedSale) => unknown;
  readonly afterUndo?: (sale: FailedSale) => unknown;
}

/** A purchase in memory that stages access, waits while its next step is held back, then is undone. */
export class FailedSale {
  readonly transfer = {
    transferId: 'trf_1',
    status: 'preparing',
    failure: { step: 'RecheckResources', code: 'Drifted', message: 'Changed.' },
  };
  readonly wallet = { wallets: [{ available: '380000', held: '0' }] };
  readonly listing = { status: 'published' };
  /** Functions held back and let go by means outside the product, e.g. `hold …` and `let go …`. */
  readonly heldBack: string[] = [];
  /** Who changed the cloud from outside. */
  readonly outsiders: string[] = [];
  steps: TransferView['steps'] = [];

  constructor(
    readonly cloud: DemoCloud,
    private readonly lies: FailedSaleLies = {},
  ) {}

  view(): TransferView {
    return { transfer: { ...this.transfer }, steps: this.steps };
  }

  /** What the purchase does: statements that can never hold, then the last step before the one that is held back. */
  buy(): void {
    this.steps = [{ step: 'RotateCredentials', epoch: 1, state: 'done', startedAt: '', finishedAt: '' }];
    const role = roleArn(this.cloud.seeded.solution.awsAccountId, purchaser.roleName);
    const Condition = { DateLessThan: { 'aws:CurrentTime': '1970-01-01T00:00:00Z' } };
    const [bucket, secret] = this.cloud.soldPolicies;
    bucket?.push({
      ...allow('ConveyanceTrf1', role, ['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::${this.cloud.seeded.bucket}/*`),
      Condition,
    });
    secret?.push({ ...allow('ConveyanceTrf1', role, ['secretsmanager:GetSecretValue'], '*'), Condition });
    this.lies.whileStaged?.(this);
  }

  /** The gate to the member accounts: the purchase fails when the function that was held back is let go. */
  readonly gate = {
    hold: (functionName: string) => {
      this.heldBack.push(`hold ${functionName}`);
      return () => {
        this.heldBack.push(`let go ${functionName}`);
        this.#undo();
      };
    },
  };

  /** Answers as the member accounts: the rule that others add. */
  answer({ form }: ReceivedRequest, response: ServerResponse): void {
    if (form.get('Action') === 'AssumeRole') {
      this.outsiders.push(form.get('RoleArn') ?? '');
      response.end(assumedXml);
    } else {
      const port = Number(form.get('IpPermissions.1.FromPort'));
      const network = form.get('IpPermissions.1.IpRanges.1.CidrIp') ?? '';
      this.cloud.rules.push({ id: 'sgr-others', groupId: form.get('GroupId') ?? '', port, network });
      response.end('<AuthorizeSecurityGroupIngressResponse><return>true</return></AuthorizeSecurityGroupIngressResponse>');
    }
  }

  #undo(): void {
    for (const statements of this.cloud.soldPolicies) statements.splice(1);
    this.transfer.status = 'undone';
    this.lies.afterUndo?.(this);
  }
}
