import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Use } from '../../lambdas/wrappers/environment.js';
import { functionNamePrefix, type Settings } from '../settings.js';
import { type Accesses, accessFor, allow } from './access.js';
import { acknowledge } from './acknowledgement.js';

/** What every Lambda of a stack shares. */
export interface DoorFunctionSurroundings {
  readonly settings: Settings;
  /** The one bundle of all Lambdas. */
  readonly code: Code;
  readonly accesses: Accesses;
}

/** One row of a table, as a Lambda. */
export interface DoorFunctionProps extends DoorFunctionSurroundings {
  /** Name of the row; the Lambda is called so, behind the environment's prefix. */
  readonly name: string;
  /** Folder and file under lambdas/, e.g. `saga/hold-funds`. */
  readonly entry: string;
  readonly timeoutSeconds: number;
  /** 512 when absent. */
  readonly memoryMegabytes?: number;
  readonly uses: readonly Use[];
  /** What its versions carry beside what the uses need. */
  readonly environment?: { readonly [name: string]: string };
  /** A role shared by Lambdas of the same uses, which already has their statements; a role of its own when absent. */
  readonly role?: Role;
}

/** A Lambda with its log group and a role that may do what its `uses` say and nothing else. */
export class DoorFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: DoorFunctionProps) {
    super(scope, id);
    const functionName = `${functionNamePrefix(props.settings.environment)}${props.name}`;
    const role = props.role ?? doorRole(this, 'Role', props);
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]));
    this.function = new LambdaFunction(this, 'Function', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 512,
      timeout: Duration.seconds(props.timeoutSeconds),
      code: props.code,
      handler: `${props.entry}.handler`,
      environment: {
        SERVICE_ENVIRONMENT: props.settings.environment,
        // Member accounts see in their trail which Lambda called.
        AWS_SDK_UA_APP_ID: functionName,
        ...props.environment,
        ...accessFor(props.uses, props.accesses).environment,
      },
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
      // Whoever began with a version goes on with it after the next deployment.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    });
  }
}

/** A Lambda role with the statements of these uses; a fixed name where member accounts trust it by name. */
export function doorRole(
  scope: Construct,
  id: string,
  props: { readonly settings: Settings; readonly uses: readonly Use[]; readonly accesses: Accesses; readonly roleName?: string },
): Role {
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    ...(props.roleName && { roleName: props.roleName }),
  });
  for (const statement of accessFor(props.uses, props.accesses).statements) role.addToPolicy(statement);
  acknowledge(role, 'withoutResourceLevel', props.settings.environment);
  if (props.uses.some((use) => usesOfRunTimeNames.includes(use))) acknowledge(role, 'namesBornAtRunTime', props.settings.environment);
  return role;
}

const usesOfRunTimeNames: readonly Use[] = ['memberCloud', 'vault', 'executions', 'objects', 'indexes'];
