import { CfnParameter, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountPrincipal, type IPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { inventoryActions } from '../../drivers/inventory/inventory-reads.js';
import { driverRolePolicy } from '../../drivers/policies/driver-role-policy.js';
import { drivers } from '../../drivers/registry.js';
import { driverCallerRoleNames, driverRoleName, type Settings } from '../settings.js';

/** The role `ConveyanceDriver` of one member account: for the control account's named roles only, and with the ExternalId only. */
export class MemberStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly environment: Settings['environment'] }) {
    super(scope, id, props);
    const role = new Role(this, 'Driver', {
      roleName: driverRoleName,
      description: 'Conveyance passes the ownership of resources in this account through it.',
      assumedBy: this.callers(props.environment),
    });
    for (const statement of driverRolePolicy(drivers, this.account)) role.addToPolicy(PolicyStatement.fromJson(statement));
    // Identification reads more types than can be moved; describing and listing know no resource level.
    role.addToPolicy(new PolicyStatement({ actions: [...inventoryActions], resources: ['*'] }));
  }

  private callers(environment: Settings['environment']): IPrincipal {
    // Parameters, so that one template serves every member account.
    const controlAccountId = new CfnParameter(this, 'ControlAccountId', {
      description: 'AWS account that runs Conveyance',
      allowedPattern: '^[0-9]{12}$',
    }).valueAsString;
    const externalId = new CfnParameter(this, 'ExternalId', {
      description: 'What registering this account answered',
      minLength: 16,
      maxLength: 256,
    }).valueAsString;
    const roles = Object.values(driverCallerRoleNames(environment));
    return new AccountPrincipal(controlAccountId).withConditions({
      StringEquals: { 'sts:ExternalId': externalId },
      ArnEquals: { 'aws:PrincipalArn': roles.map((name) => `arn:${this.partition}:iam::${controlAccountId}:role/${name}`) },
    });
  }
}
