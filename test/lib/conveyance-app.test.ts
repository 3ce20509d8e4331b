import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Route } from '../../lambdas/api/route.js';
import { servedRoutes } from '../../lambdas/api/routes.js';
import { acknowledgements } from '../../lib/constructs/acknowledgement.js';
import { arnOf, runTimeNames, stepVersions } from '../../lib/constructs/run-time-name.js';
import { addControlStacks, type ControlStacks } from '../../lib/conveyance-app.js';
import { aConsole } from '../support/a-console.js';
import { aBundle, anApp, type CdkStatement, ofType, resourcesIn, someSettings, statementsIn } from '../support/cdk-resources.js';

function built(context: { readonly [name: string]: unknown } = {}) {
  const app = anApp();
  const stacks: ControlStacks = addControlStacks(app, someSettings(context), {
    bundle: aBundle(),
    root: resolve('.'),
    console: aConsole(),
  });
  return { app, stacks, resources: resourcesIn(app) };
}

const sandbox = built();
const production = built({ environment: 'prod', tableEncryption: 'customer-key' });
const variants = [
  ['a sandbox', 'dev', sandbox],
  ['production with a customer key', 'prod', production],
] as const;

/** Actions that know no resource level: what the checks themselves ask of a state machine, and traces. */
const withoutResourceLevel =
  /^(logs:(\w+LogDelivery|ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)|xray:(Put(TraceSegments|TelemetryRecords)|GetSampling(Rules|Targets)))$/;

function ofRoles(statements: readonly CdkStatement[]): readonly CdkStatement[] {
  return statements.filter(({ Principal, Effect }) => Principal === undefined && Effect === 'Allow');
}

function wild(resource: unknown): boolean {
  return JSON.stringify(resource).includes('*');
}

describe.each(variants)('the policies of %s', (_name, environment, { resources, app, stacks }) => {
  const statements = statementsIn(resources);

  it('name every action', () => {
    expect(
      statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action.filter((action) => action.includes('*'))),
    ).toEqual([]);
  });

  it('leave * to actions without a resource level', () => {
    const everything = ofRoles(statements).filter(({ Resource }) => Resource.includes('*'));

    expect(everything.flatMap(({ Action }) => Action).filter((action) => !withoutResourceLevel.test(action))).toEqual([]);
    const beyondTraces = everything.filter(({ Action }) => Action.some((action) => !action.startsWith('xray:')));
    for (const { path } of beyondTraces) expect(path).toMatch(/\/Machines\/(TransferOwnership|UndoTransfer)\//);
  });

  it('have patterns only for what gets its name at run time', () => {
    const patterns = ofRoles(statements).flatMap(({ Resource }) => Resource.filter((resource) => resource !== '*' && wild(resource)));

    const allowed = Object.values({ ...runTimeNames(environment), ...stepVersions(environment) }).map((pattern) =>
      JSON.stringify(stacks.api.resolve(arnOf(pattern))),
    );
    expect([...new Set(patterns.map((pattern) => JSON.stringify(pattern)))].sort()).toEqual([...allowed].sort());
  });

  it('leave the policy checks nothing to find', () => {
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
  });

  it('let public routes in only where the table says so', () => {
    const routes = ofType(resources, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);
    const behind = (kind: string) => routes.filter(({ AuthorizationType }) => AuthorizationType === kind).map(({ RouteKey }) => RouteKey);
    const rows = (auth: Route['auth']) => servedRoutes.filter((row) => row.auth === auth).map(({ method, path }) => `${method} ${path}`);

    expect(behind('NONE')).toEqual(rows('public'));
    expect([...behind('JWT'), ...behind('AWS_IAM')]).toEqual([...rows('jwt'), ...rows('iam')]);
    expect(routes).toHaveLength(servedRoutes.length);
  });
});

describe('a console under a domain of its own', () => {
  const consoleCertificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/c1';
  const { app } = built({ consoleDomain: 'console.example.com', consoleCertificateArn });

  it('needs no word for its certificate', () => {
    const unforgiving = new AwsSolutionsChecks(app);
    Object.defineProperty(unforgiving, 'isAcknowledged', { value: () => false });

    const found = unforgiving.validateScope(app).violations.map(({ ruleName }) => ruleName);

    expect(found).toContain('AwsSolutions-CFR1');
    expect(found).not.toContain('AwsSolutions-CFR4');
  });
});

describe('a console that somebody else serves', () => {
  it('makes no bucket and no distribution', () => {
    const { resources } = built({ consoleUrl: 'https://console.example.com' });

    const ofConsole = resources.filter(({ path }) => !path.startsWith('Conveyance-dev-Data/'));
    expect(ofConsole.filter(({ Type }) => /CloudFront|S3/.test(Type))).toEqual([]);
  });
});

describe('acknowledgements', () => {
  it('are all needed, and are all that is found', () => {
    const unforgiving = new AwsSolutionsChecks(sandbox.app);
    Object.defineProperty(unforgiving, 'isAcknowledged', { value: () => false });

    const found = unforgiving.validateScope(sandbox.app).violations.map(({ ruleName }) => ruleName);

    const listed = Object.values(acknowledgements).flatMap((row) => [...row.ids('dev')]);
    expect([...found].sort()).toEqual([...listed].sort());
  });
});

describe('the synthesised app', () => {
  it('keeps the data apart, so that everything else can be destroyed without it', () => {
    const assembly = sandbox.app.synth();
    const names = assembly.stacks.map(({ stackName }) => stackName);

    expect([...names].sort()).toEqual(['Conveyance-dev-Api', 'Conveyance-dev-Data', 'Conveyance-dev-Transfer', 'Conveyance-dev-Watch']);
    expect(assembly.getStackByName('Conveyance-dev-Data').dependencies.map(({ id }) => id)).toEqual(['Conveyance-dev-Data.assets']);
  });

  it('gives out what a client needs', () => {
    const outputs = Object.keys(sandbox.app.synth().getStackByName('Conveyance-dev-Api').template.Outputs);

    expect(outputs).toEqual(
      expect.arrayContaining([
        'ConsoleUrl',
        'ConsoleDistributionDomain',
        'ApiId',
        'ApiUrl',
        'UserPoolId',
        'UserPoolClientId',
        'SignInDomain',
      ]),
    );
  });
});
