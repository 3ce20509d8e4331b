import { describe, expect, it } from '@jest/globals';
import { securityHeaders } from '../../../lib/console-headers.js';
import { headersPolicy } from '../../../lib/constructs/headers-policy.js';
import { aStack, ofType, resourcesIn } from '../../support/cdk-resources.js';
import { sentBy } from '../../support/sent-headers.js';

function deployed(cacheControl?: string) {
  const [policy] = ofType(resourcesIn(headersPolicy(aStack(), 'Headers', cacheControl)), 'AWS::CloudFront::ResponseHeadersPolicy');
  return sentBy(policy);
}

describe('headersPolicy', () => {
  it('sends exactly the headers of the table', () => {
    expect(deployed()).toEqual(securityHeaders);
  });

  it('says how long a file is kept, where it is told', () => {
    expect(deployed('no-cache')).toEqual({ ...securityHeaders, 'cache-control': 'no-cache' });
  });
});
