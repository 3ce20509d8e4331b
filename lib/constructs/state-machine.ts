import { RemovalPolicy } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { StateMachine as CdkStateMachine, DefinitionBody, LogLevel } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type Machine, placeholders } from '../machine/machine.js';
import { allow } from './access.js';

/** A machine and the Lambda behind each of its placeholders. */
export interface StateMachineProps {
  readonly stateMachineName: string;
  readonly machine: Machine;
  /** By placeholder; exactly the machine's placeholders. */
  readonly functions: { readonly [placeholder: string]: IFunction };
}

/** A hand-written machine, every `${Placeholder}` bound to a Lambda, with permission to call those and nothing else. */
export class StateMachine extends Construct {
  readonly stateMachine: CdkStateMachine;

  constructor(scope: Construct, id: string, props: StateMachineProps) {
    super(scope, id);
    refuseMismatch(id, placeholders(props.machine), Object.keys(props.functions));
    const arns = Object.entries(props.functions).map(([name, bound]) => [name, bound.functionArn] as const);
    this.stateMachine = new CdkStateMachine(this, 'Machine', {
      stateMachineName: props.stateMachineName,
      definitionBody: DefinitionBody.fromString(JSON.stringify(props.machine)),
      definitionSubstitutions: Object.fromEntries(arns),
      tracingEnabled: true,
      logs: { destination: machineLogs(this, props.stateMachineName), level: LogLevel.ALL, includeExecutionData: true },
    });
    this.stateMachine.role.addToPrincipalPolicy(
      allow(
        ['lambda:InvokeFunction'],
        arns.map(([, arn]) => arn),
      ),
    );
  }
}

function machineLogs(scope: Construct, stateMachineName: string): LogGroup {
  return new LogGroup(scope, 'Logs', {
    // Log delivery writes every group it uses into one policy of limited length, unless the name starts so.
    logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
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
