import { sourceCode } from '../../evidence/evidence-source.js';
import { relationCode } from '../../evidence/relation.js';
import { firstLines } from '../first-lines.js';
import type { IpAddress } from '../ip-address.js';
import type { LogFormat } from '../log-reader.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, silent, unreadable, used } from '../read-tally.js';
import { textLineReader } from '../text-line-reader.js';
import { type BalancerLine, balancerLine } from './balancer-line.js';

/** Lines looked at to tell the format: the first may be broken. */
const linesMax = 5;

const broken = unreadable('no line of a balancer');
const noAccount = unreadable('no AWS account');
const failed = silent('failed');

const { balancer: source } = sourceCode;
const routesTo = relationCode['routes to'];

/** Where a balancer is: from the target group that its line names, else from the file's place. */
interface Home {
  readonly partition: string;
  readonly region: string;
  readonly awsAccountId: string;
}

function homeOf({ targetGroupArn }: BalancerLine, file: LogFile): Home | undefined {
  const [, partition = '', , region = '', awsAccountId = ''] = targetGroupArn?.split(':') ?? [];
  if (targetGroupArn) return { partition, region, awsAccountId };
  if (!/^\d{12}$/.test(file.awsAccountId ?? '')) return undefined;
  return { partition: partitionOf(file.region ?? ''), region: file.region ?? '', awsAccountId: file.awsAccountId ?? '' };
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function readLine(text: string, file: LogFile, sink: ObservationSink): Outcome {
  const line = balancerLine(text);
  if (!line) return broken;
  const home = homeOf(line, file);
  if (!home) return noAccount;
  const { partition, region, awsAccountId } = home;
  const arn = `arn:${partition}:elasticloadbalancing:${region}:${awsAccountId}:loadbalancer/${line.balancer}`;
  const balancer = region === '' ? sink.endpoint('id', awsAccountId, line.balancer) : sink.endpoint('arn', '', arn);
  const addressOf = ({ text: name, reach }: IpAddress) => sink.endpoint('address', reach === 'public' ? region : `balancer:${arn}`, name);
  const tell = (from: number, to: number, relation: number) =>
    sink.observe(Number(awsAccountId), from, to, relation, source, line.at, line.at, 1, 0, 0, 0);
  if (!line.isServed && !line.isTargetServing) return failed;
  if (line.isServed && line.caller && line.caller.reach !== 'nobody') tell(addressOf(line.caller), balancer, relationCode.calls);
  if (line.isTargetServing && line.target) tell(balancer, addressOf(line.target), routesTo);
  if (line.isTargetServing && line.targetGroupArn) tell(balancer, sink.endpoint('arn', '', line.targetGroupArn), routesTo);
  return used;
}

/**
 * Access logs of load balancers. The caller's address is that of the connection, never of a header. A private address is in the network of the
 * balancer: its scope is `balancer:<ARN>`, whose VPC the join knows.
 */
export const balancerFormat: LogFormat = {
  kind: 'balancer',
  isFormat: (head) => firstLines(head, linesMax).some((line) => balancerLine(line) !== undefined),
  open: (file, sink) => textLineReader('balancer', (line) => readLine(line, file, sink)),
};
