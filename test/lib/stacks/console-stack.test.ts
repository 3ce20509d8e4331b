import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ConsoleStack } from '../../../lib/stacks/console-stack.js';
import { aConsole } from '../../support/a-console.js';
import { anApp, type CdkResource, someSettings } from '../../support/cdk-resources.js';

type Template = { readonly Resources: Readonly<Record<string, CdkResource & { readonly DependsOn?: readonly string[] }>> };

function synthesised(): { readonly parent: string; readonly nested: Template } {
  const app = anApp();
  const stack = new Stack(app, 'Parent');
  const api = new HttpApi(stack, 'Api');
  const site = new ConsoleStack(stack, 'Console', {
    settings: someSettings(),
    files: aConsole(),
    apiId: api.apiId,
    tokenUrl: 'https://id.example/oauth2/token',
  });
  new CfnOutput(stack, 'Url', { value: site.url });
  const { directory } = app.synth();
  const [nested = ''] = readdirSync(directory).filter((name) => name.endsWith('.nested.template.json'));
  const read = (name: string) => readFileSync(join(directory, name), 'utf8');
  return { parent: read('Parent.template.json'), nested: JSON.parse(read(nested)) as Template };
}

describe('ConsoleStack', () => {
  const { parent, nested } = synthesised();
  const named = (pattern: RegExp) => Object.entries(nested.Resources).filter(([id]) => pattern.test(id));

  it('is a part of the stack around it: given the API, it gives its address back in the same deployment', () => {
    expect(parent).toContain('AWS::CloudFormation::Stack');
    expect(parent).toMatch(/Outputs\.\w*DomainName/);
    expect(JSON.stringify(nested)).toContain('execute-api');
  });

  it('fills the bucket when the publisher may, and switches the document last', () => {
    const [[, assets] = [], [, page] = []] = [named(/^FilesPublishAssetsCustomResource/)[0], named(/^FilesPublishPageCustomResource/)[0]];

    expect(assets?.DependsOn?.join()).toMatch(/FilesBucketPolicy.*FilesPublisherDefaultPolicy.*FilesReading/);
    expect(page?.DependsOn?.join()).toContain('FilesPublishAssetsCustomResource');
  });
});
