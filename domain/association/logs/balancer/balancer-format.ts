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

/** One balancer in front of one target group, as the sink numbers them. */
interface Told {
  readonly line: BalancerLine;
  readonly region: string;
  readonly awsAccount: number;
  readonly balancer: number;
  /** Of private addresses. */
  readonly scope: string;
}

/** Reads the lines of one file, most of which are of the balancer and the target group of the line before. */
class BalancerLines {
  private last: Told | undefined;

  constructor(
    private readonly file: LogFile,
    private readonly sink: ObservationSink,
  ) {}

  read(text: string): Outcome {
    const { sink } = this;
    const line = balancerLine(text);
    if (!line) return broken;
    const told = this.toldOf(line);
    if (!told) return noAccount;
    const { balancer, awsAccount } = told;
    const tell = (from: number, to: number, relation: number) =>
      sink.observe(awsAccount, from, to, relation, source, line.at, line.at, 1, 0, 0, 0);
    if (!line.isServed && !line.isTargetServing) return failed;
    if (line.isServed && line.caller && line.caller.reach !== 'nobody')
      tell(this.numberOf(line.caller, told), balancer, relationCode.calls);
    if (line.isTargetServing && line.target) tell(balancer, this.numberOf(line.target, told), routesTo);
    if (line.isTargetServing && line.targetGroupArn) tell(balancer, sink.endpoint('arn', '', line.targetGroupArn), routesTo);
    return used;
  }

  private toldOf(line: BalancerLine): Told | undefined {
    const { last, sink } = this;
    if (last?.line.balancer === line.balancer && last.line.targetGroupArn === line.targetGroupArn) return last;
    const home = homeOf(line, this.file);
    if (!home) return undefined;
    const { partition, region, awsAccountId } = home;
    const arn = `arn:${partition}:elasticloadbalancing:${region}:${awsAccountId}:loadbalancer/${line.balancer}`;
    const balancer = region === '' ? sink.endpoint('id', awsAccountId, line.balancer) : sink.endpoint('arn', '', arn);
    this.last = { line, region, awsAccount: Number(awsAccountId), balancer, scope: `balancer:${arn}` };
    return this.last;
  }

  private numberOf({ text, reach }: IpAddress, { region, scope }: Told): number {
    return this.sink.endpoint('address', reach === 'public' ? region : scope, text);
  }
}

/**
 * Access logs of load balancers. The caller's address is that of the connection, never of a header. A private address is in the network of the
 * balancer: its scope is `balancer:<ARN>`, whose VPC the join knows.
 */
export const balancerFormat: LogFormat = {
  kind: 'balancer',
  isFormat: (head) => firstLines(head, linesMax).some((line) => balancerLine(line) !== undefined),
  open: (file, sink) => {
    const lines = new BalancerLines(file, sink);
    return textLineReader('balancer', (line) => lines.read(line));
  },
};
