import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { httpsOnlySeconds, securityHeaders } from '../console-headers.js';

/** The console's headers as CloudFront takes them: some by fields of their own, the others by name; with `cache-control` where the origin's is not ours. */
export function headersPolicy(scope: Construct, id: string, cacheControl?: string): ResponseHeadersPolicy {
  const override = true;
  const byName = {
    'permissions-policy': securityHeaders['permissions-policy'],
    'cross-origin-opener-policy': securityHeaders['cross-origin-opener-policy'],
    ...(cacheControl && { 'cache-control': cacheControl }),
  };
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: securityHeaders['content-security-policy'], override },
      strictTransportSecurity: { accessControlMaxAge: Duration.seconds(httpsOnlySeconds), includeSubdomains: true, override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
    },
    customHeadersBehavior: { customHeaders: Object.entries(byName).map(([header, value]) => ({ header, value, override })) },
  });
}
