import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { steps } from '../../../lambdas/saga/steps.js';
import { eventBusAccess, memberCloudAccess } from '../../../lib/constructs/access.js';
import { TransferMachines } from '../../../lib/constructs/transfer-machines.js';
import { aFolder } from '../../support/a-folder.js';
import {
  aStack,
  type CdkResource,
  environmentOf,
  ofType,
  resourcesIn,
  someSurroundings,
  statementsIn,
} from '../../support/cdk-resources.js';

// The grants themselves are the access tests'; here any statement of the right use will do.
const statements = eventBusAccess('bus', 'arn:bus').statements;
const tables = { RESOURCES_TABLE: 'r', MARKETPLACE_TABLE: 'm', TRANSFERS_TABLE: 't', LEDGER_TABLE: 'l', IDEMPOTENCY_TABLE: 'i' };
const accesses = {
  tables: { environment: tables, statements },
  memberCloud: memberCloudAccess('', 20, 'arn:driver'),
  vault: { environment: { VAULT_KEY_ID: 'k' }, statements },
  indexes: { environment: { IDENTIFICATION_BUCKET: 'b' }, statements },
};

function machinesFrom(machinesFolder: string): readonly CdkResource[] {
  return resourcesIn(new TransferMachines(aStack(), 'Machines', { ...someSurroundings({ accesses }), machinesFolder }));
}

describe('TransferMachines', () => {
  const resources = machinesFrom(resolve('statemachines'));

  it('has a Lambda for each step, with the step’s time limit', () => {
    const made = ofType(resources, 'AWS::Lambda::Function').map(({ Properties }) => [Properties.FunctionName, Properties.Timeout]);

    expect(made).toEqual(Object.entries(steps).map(([name, step]) => [`conveyance-dev-${name}`, step.timeoutSeconds]));
  });

  it('has both machines, each bound to its own steps', () => {
    const bound = ofType(resources, 'AWS::StepFunctions::StateMachine').map(({ Properties }) => [
      JSON.stringify(Properties.StateMachineName),
      Object.keys(Properties.DefinitionSubstitutions as object).length,
    ]);
    const stepsOf = (machine: string) => Object.values(steps).filter((step) => step.machine === machine).length;

    expect(bound).toEqual([
      [expect.stringContaining('conveyance-dev-transfer-ownership-'), stepsOf('transfer-ownership')],
      [expect.stringContaining('conveyance-dev-undo-transfer-'), stepsOf('undo-transfer')],
    ]);
  });

  it('keeps the version of a step that an earlier release calls', () => {
    const versions = ofType(resources, 'AWS::Lambda::Version');

    expect(versions).toHaveLength(Object.keys(steps).length);
    for (const { DeletionPolicy } of versions) expect(DeletionPolicy).toBe('Retain');
  });

  it('publishes new versions when nothing but the order of steps has changed', () => {
    const folder = aFolder();
    cpSync(resolve('statemachines'), folder, { recursive: true });
    const file = join(folder, 'undo-transfer.asl.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^TimeoutSeconds: .*$/m, 'TimeoutSeconds: 259201'));
    const releases = (from: readonly CdkResource[]) => ofType(from, 'AWS::Lambda::Function').map((lambda) => environmentOf(lambda).RELEASE);

    expect(new Set(releases(resources)).size).toBe(1);
    expect(releases(machinesFrom(folder))[0]).not.toBe(releases(resources)[0]);
    expect(releases(machinesFrom(resolve('statemachines')))).toEqual(releases(resources));
  });

  it('lets one named role reach member accounts, and no other', () => {
    const assuming = statementsIn(resources).filter(
      ({ Action, Principal }) => Action.includes('sts:AssumeRole') && Principal === undefined,
    );
    const named = ofType(resources, 'AWS::IAM::Role').filter(({ Properties }) => Properties.RoleName !== undefined);

    expect(assuming.map(({ path }) => path)).toEqual(['Stack/Machines/MemberStepRole/DefaultPolicy/Resource']);
    expect(named.map(({ Properties }) => Properties.RoleName)).toEqual(['ConveyanceStep-dev']);
  });

  it('refuses a machine that breaks a rule', () => {
    const folder = aFolder();
    cpSync(resolve('statemachines'), folder, { recursive: true });
    const file = join(folder, 'undo-transfer.asl.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^TimeoutSeconds: .*$/m, 'TimeoutSeconds: 60'));

    expect(() => machinesFrom(folder)).toThrow(/undo-transfer\/machine.*worst-case/);
  });
});
