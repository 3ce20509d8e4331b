import { Aws, Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IResponseHeadersPolicy,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { caching } from '../console-headers.js';
import { apiPrefix, assetsPrefix, pageDocument, pagePattern, tokenAddress } from '../console-paths.js';
import type { Settings } from '../settings.js';
import { acknowledge } from './acknowledgement.js';
import { headersPolicy } from './headers-policy.js';

/** What stands behind the one origin. */
export interface ConsoleDistributionProps {
  readonly settings: Settings;
  /** Holds the built console. */
  readonly bucket: IBucket;
  /** Is given a line for each request. */
  readonly logs: IBucket;
  readonly apiId: string;
  /** Where a sign-in's token is asked for; absent when another issuer's is not told. */
  readonly tokenUrl: string | undefined;
}

/** Console, API and token call at one origin: the page by default, everything else by the beginning of its path. */
export class ConsoleDistribution extends Construct {
  /** Without a slash at its end. */
  readonly url: string;
  /** What a domain of one's own points to. */
  readonly domainName: string;

  constructor(scope: Construct, id: string, props: ConsoleDistributionProps) {
    super(scope, id);
    const { consoleDomain, environment } = props.settings;
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Conveyance ${environment}: console and API`,
      ...this.behaviours(props),
      ...this.ownDomain(props.settings),
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: props.logs,
      logFilePrefix: 'distribution/',
    });
    acknowledge(distribution, 'openToAnybody', environment);
    if (consoleDomain === undefined) acknowledge(distribution, 'certificateOfCloudFront', environment);
    this.domainName = distribution.distributionDomainName;
    this.url = `https://${consoleDomain ?? this.domainName}`;
  }

  private behaviours({ bucket, apiId, tokenUrl }: ConsoleDistributionProps) {
    const plain = headersPolicy(this, 'Headers');
    const files = { origin: S3BucketOrigin.withOriginAccessControl(bucket), allowedMethods: AllowedMethods.ALLOW_GET_HEAD };
    const token = tokenUrl === undefined ? undefined : tokenAddress(tokenUrl);
    return {
      defaultBehavior: {
        ...files,
        ...httpsOnly,
        // Asked for anew each time, so a deployment is seen at once and has nothing to invalidate.
        cachePolicy: CachePolicy.CACHING_DISABLED,
        responseHeadersPolicy: headersPolicy(this, 'PageHeaders', caching.others),
        functionAssociations: [{ function: this.pages(), eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        [`${assetsPrefix}*`]: {
          ...files,
          ...httpsOnly,
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          responseHeadersPolicy: headersPolicy(this, 'AssetHeaders', caching.assets),
        },
        [`${apiPrefix}*`]: passedOn(`${apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`, plain),
        ...(token && { [token.path]: passedOn(token.host, plain) }),
      },
    };
  }

  /** Never as an answer to an error: those of the API would be swallowed too. */
  private pages(): EdgeFunction {
    const code = `function handler(event) {
  var request = event.request;
  if (${pagePattern}.test(request.uri)) request.uri = '${pageDocument}';
  return request;
}
`;
    return new EdgeFunction(this, 'Pages', {
      comment: 'Paths of pages are answered with the one document',
      code: FunctionCode.fromInline(code),
      runtime: FunctionRuntime.JS_2_0,
    });
  }

  private ownDomain({ consoleDomain, consoleCertificateArn }: Settings) {
    if (consoleDomain === undefined || consoleCertificateArn === undefined) return {};
    return {
      domainNames: [consoleDomain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', consoleCertificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }
}

const httpsOnly = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS };

/** Everything of the request goes on but its host, by which the other side knows itself; nothing is kept. */
function passedOn(host: string, responseHeadersPolicy: IResponseHeadersPolicy): BehaviorOptions {
  const [domainName = '', port] = host.split(':');
  return {
    origin: new HttpOrigin(domainName, { readTimeout: Duration.seconds(30), ...(port && { httpsPort: Number(port) }) }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy,
  };
}
