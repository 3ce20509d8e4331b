import { CfnDeletionPolicy, RemovalPolicy } from 'aws-cdk-lib';
import type { IVersion } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { StateMachine as CdkStateMachine, type CfnStateMachine, DefinitionBody, LogLevel } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type Machine, placeholders } from '../machine/machine.js';
import { allow } from './access.js';

/** A Lambda behind a placeholder: the version that is called, and the pattern of all its versions' ARNs. */
export interface BoundFunction {
  readonly version: IVersion;
  readonly versionsArn: string;
}

/** A machine and the Lambda behind each of its placeholders. */
export interface StateMachineProps {
  /** The name before the number of its release. */
  readonly namePrefix: string;
  readonly machine: Machine;
  /** By placeholder; exactly the machine's placeholders. */
  readonly functions: { readonly [placeholder: string]: BoundFunction };
}

/**
 * A hand-written machine of one release, every `${Placeholder}` bound to one version of a Lambda, with permission to call those and nothing
 * else. A new release is a machine of its own beside it, so that what began on the old one can also be resumed and undone on it.
 */
export class StateMachine extends Construct {
  readonly stateMachine: CdkStateMachine;

  constructor(scope: Construct, id: string, props: StateMachineProps) {
    super(scope, id);
    refuseMismatch(id, placeholders(props.machine), Object.keys(props.functions));
    const bound = Object.entries(props.functions);
    this.stateMachine = new CdkStateMachine(this, 'Machine', {
      stateMachineName: `${props.namePrefix}-${releaseNumber(props)}`,
      definitionBody: DefinitionBody.fromString(JSON.stringify(props.machine)),
      definitionSubstitutions: Object.fromEntries(bound.map(([name, { version }]) => [name, version.functionArn])),
      tracingEnabled: true,
      logs: { destination: machineLogs(this, props.namePrefix), level: LogLevel.ALL, includeExecutionData: true },
    });
    keepEarlierReleases(this.stateMachine);
    this.stateMachine.role.addToPrincipalPolicy(
      allow(
        ['lambda:InvokeFunction'],
        bound.map(([, { versionsArn }]) => versionsArn),
      ),
    );
  }
}

/** Every release publishes a new version of each of its Lambdas, and numbers are never used twice: that of any one of them will do. */
function releaseNumber({ functions }: StateMachineProps): string {
  const [first] = Object.values(functions);
  if (!first) throw new Error('A machine calls at least one Lambda.');
  return first.version.version;
}

function keepEarlierReleases(machine: CdkStateMachine): void {
  const { cfnOptions } = machine.node.defaultChild as CfnStateMachine;
  cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
  cfnOptions.deletionPolicy = CfnDeletionPolicy.DELETE;
}

function machineLogs(scope: Construct, namePrefix: string): LogGroup {
  return new LogGroup(scope, 'Logs', {
    // Log delivery writes every group it uses into one policy of limited length, unless the name starts so.
    logGroupName: `/aws/vendedlogs/states/${namePrefix}`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

function refuseMismatch(id: string, wanted: readonly string[], given: readonly string[]): void {
  const missing = wanted.filter((name) => !given.includes(name));
  const unused = given.filter((name) => !wanted.includes(name));
  if (missing.length) throw new Error(`${id}: no function for the placeholder(s) ${missing.join(', ')}.`);
  if (unused.length) throw new Error(`${id}: function(s) without a placeholder: ${unused.join(', ')}.`);
}
