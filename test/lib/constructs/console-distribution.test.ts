import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { caching, securityHeaders } from '../../../lib/console-headers.js';
import { ConsoleDistribution } from '../../../lib/constructs/console-distribution.js';
import { aStack, type CdkResource, ofType, resourcesIn, someSettings, statementsIn } from '../../support/cdk-resources.js';
import { sentBy } from '../../support/sent-headers.js';

interface Behaviour {
  readonly PathPattern?: string;
  readonly AllowedMethods: readonly string[];
  readonly CachePolicyId: string;
  readonly OriginRequestPolicyId?: string;
  readonly TargetOriginId: string;
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
  readonly FunctionAssociations?: readonly { readonly EventType: string }[];
  readonly ViewerProtocolPolicy: string;
}

/** AWS's own policies, by their published ids. */
const managed = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
};

const builtIn = { tokenUrl: 'https://id.example/oauth2/token' };

function deployed(context: { readonly [name: string]: unknown } = {}, { tokenUrl }: { readonly tokenUrl?: string } = builtIn) {
  const stack = aStack();
  const settings = someSettings(context);
  const [bucket, logs] = [new Bucket(stack, 'Bucket'), new Bucket(stack, 'Logs')];
  const site = new ConsoleDistribution(stack, 'Site', { settings, bucket, logs, apiId: 'api1', tokenUrl });
  const resources = resourcesIn(stack);
  const config = ofType(resources, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig as Record<string, unknown>;
  const others = config.CacheBehaviors as readonly Behaviour[];
  const behaviours = new Map([
    ['', config.DefaultCacheBehavior as Behaviour],
    ...others.map((one) => [one.PathPattern ?? '', one] as const),
  ]);
  return { url: stack.resolve(site.url) as unknown, resources, config, behaviours };
}

function headersOf(resources: readonly CdkResource[], behaviour: Behaviour | undefined) {
  const wanted = behaviour?.ResponseHeadersPolicyId.Ref.replace(/[0-9A-F]{8}$/, '') ?? '';
  return sentBy(
    ofType(resources, 'AWS::CloudFront::ResponseHeadersPolicy').find(({ path }) => path.split('/').slice(1, -1).join('') === wanted),
  );
}

describe('ConsoleDistribution', () => {
  const { resources, config, behaviours, url } = deployed();
  const origins = config.Origins as readonly {
    Id: string;
    DomainName: unknown;
    OriginAccessControlId?: unknown;
    CustomOriginConfig?: object;
  }[];
  const originOf = (path: string) => origins.find(({ Id }) => Id === behaviours.get(path)?.TargetOriginId);

  it('has four behaviours: pages, hashed files, the API, the token', () => {
    expect([...behaviours.keys()]).toEqual(['', '/assets/*', '/api/*', '/oauth2/token']);
  });

  it('sends the headers of the table with every answer, and says how long a file is kept', () => {
    expect(headersOf(resources, behaviours.get(''))).toEqual({ ...securityHeaders, 'cache-control': caching.others });
    expect(headersOf(resources, behaviours.get('/assets/*'))).toEqual({ ...securityHeaders, 'cache-control': caching.assets });
    for (const path of ['/api/*', '/oauth2/token']) expect(headersOf(resources, behaviours.get(path))).toEqual(securityHeaders);
  });

  it('reads the bucket by origin access control, and only from there', () => {
    const reading = statementsIn(resources).filter(({ Action }) => Action.includes('s3:GetObject'));

    expect(originOf('')?.OriginAccessControlId).toBeDefined();
    expect(reading).toEqual([
      expect.objectContaining({
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
      }),
    ]);
  });

  it.each([
    ['/api/*', 'api1.execute-api.'],
    ['/oauth2/token', 'id.example'],
  ])('passes %s on by HTTPS, everything but the host, and keeps nothing', (path, host) => {
    expect(JSON.stringify(originOf(path)?.DomainName)).toContain(host);
    expect(originOf(path)?.CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] });
    expect(behaviours.get(path)).toMatchObject({
      CachePolicyId: managed.cachingDisabled,
      OriginRequestPolicyId: managed.allViewerExceptHostHeader,
      AllowedMethods: expect.arrayContaining(['POST', 'PUT', 'PATCH', 'DELETE']),
      ViewerProtocolPolicy: 'https-only',
    });
    expect(behaviours.get(path)?.FunctionAssociations).toBeUndefined();
  });

  it('keeps hashed files at the edge, and asks for the document each time', () => {
    expect(behaviours.get('/assets/*')?.CachePolicyId).toBe(managed.cachingOptimized);
    expect(behaviours.get('')).toMatchObject({ CachePolicyId: managed.cachingDisabled, AllowedMethods: ['GET', 'HEAD'] });
  });

  it('answers pages with the document before anything is asked, never by an answer to an error', () => {
    const code = String(ofType(resources, 'AWS::CloudFront::Function')[0]?.Properties.FunctionCode);
    const asked = (uri: string) => runInNewContext(`${code}; handler({ request: { uri: ${JSON.stringify(uri)} } }).uri`) as string;

    expect(['/', '/transfers/trf_1', '/signed-in'].map(asked)).toEqual(['/index.html', '/index.html', '/index.html']);
    expect(['/icon.svg', '/index.html'].map(asked)).toEqual(['/icon.svg', '/index.html']);
    expect(behaviours.get('')?.FunctionAssociations).toMatchObject([{ EventType: 'viewer-request' }]);
    expect(config.CustomErrorResponses).toBeUndefined();
  });

  it('speaks HTTP/2 and 3 and IPv6, and logs', () => {
    expect(config).toMatchObject({ HttpVersion: 'http2and3', IPV6Enabled: true, Logging: { Prefix: 'distribution/' } });
    expect(JSON.stringify(url)).toContain('DomainName');
  });

  it('is served under a domain of its own with TLS 1.2 at least', () => {
    const consoleCertificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/c1';

    const own = deployed({ consoleDomain: 'console.example.com', consoleCertificateArn });

    expect(own.url).toBe('https://console.example.com');
    expect(own.config).toMatchObject({
      Aliases: ['console.example.com'],
      ViewerCertificate: { AcmCertificateArn: consoleCertificateArn, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    });
  });

  it('passes a token call on to a port of its own, and none where nobody says where to', () => {
    const { config: other, behaviours: its } = deployed({}, { tokenUrl: 'https://id.example:8443/realms/a/token' });

    expect([...its.keys()]).toContain('/realms/a/token');
    expect(JSON.stringify(other.Origins)).toContain('"HTTPSPort":8443');
    expect([...deployed({ issuer: 'https://id.example', audience: 'a' }, {}).behaviours.keys()]).toEqual(['', '/assets/*', '/api/*']);
  });
});
