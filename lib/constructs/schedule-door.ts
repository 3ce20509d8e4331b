import { Duration } from 'aws-cdk-lib';
import { Schedule as EventSchedule, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Schedule } from '../../lambdas/schedules/schedules.js';
import { driverCallerRoleNames } from '../settings.js';
import { DoorFunction, type DoorFunctionSurroundings, doorRole } from './door-function.js';

/** One schedule: its Lambda and the rule that calls it; a missed or failed run is made up for by the next one, so nothing is retried. */
export class ScheduleDoor extends Construct {
  constructor(scope: Construct, name: string, props: DoorFunctionSurroundings & { readonly row: Schedule }) {
    super(scope, name);
    const { row } = props;
    const role = row.uses.includes('memberCloud') ? { role: this.trustedRole(props) } : {};
    const door = new DoorFunction(this, 'Door', { ...props, ...row, ...role, name, entry: `schedules/${row.entry}` });
    door.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(Math.max(1, row.everyMinutes)) });
    new Rule(this, 'Rule', {
      schedule: EventSchedule.rate(Duration.minutes(row.everyMinutes)),
      targets: [new LambdaTarget(door.function, { retryAttempts: 0 })],
    });
  }

  /** Member accounts trust it by its name; one schedule reaches them. */
  private trustedRole(props: DoorFunctionSurroundings & { readonly row: Schedule }): Role {
    const roleName = driverCallerRoleNames(props.settings.environment).schedules;
    return doorRole(this, 'Role', { ...props, uses: props.row.uses, roleName });
  }
}
