import { describe, expect, it } from '@jest/globals';
import { ConsoleFiles } from '../../../lib/constructs/console-files.js';
import { aConsole } from '../../support/a-console.js';
import { aStack, ofType, resourcesIn, statementsIn } from '../../support/cdk-resources.js';

describe('ConsoleFiles', () => {
  const resources = resourcesIn(new ConsoleFiles(aStack(), 'Files', aConsole()));
  const statements = statementsIn(resources);
  const buckets = ofType(resources, 'AWS::S3::Bucket');
  const publishing = ofType(resources, 'Custom::CDKBucketDeployment');

  it('has two buckets: encrypted, closed to the public, kept when the stack goes', () => {
    expect(buckets).toHaveLength(2);
    for (const { Properties, DeletionPolicy } of buckets) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.BucketEncryption).toBeDefined();
    }
  });

  it('lets nobody in without TLS, and nobody but AWS services and the publisher at all', () => {
    const onBuckets = statements.filter(({ Principal }) => Principal !== undefined && !JSON.stringify(Principal).includes('lambda'));

    expect(onBuckets.filter(({ Effect }) => Effect === 'Deny').map(({ Condition }) => Condition)).toEqual(
      buckets.map(() => ({ Bool: { 'aws:SecureTransport': 'false' } })),
    );
    const allowed = onBuckets.filter(({ Effect }) => Effect === 'Allow').map(({ Action, Principal }) => [Action, Principal]);
    expect(allowed).toEqual([
      [['s3:PutObject'], { Service: 'logging.s3.amazonaws.com' }],
      [['s3:PutObject'], { AWS: expect.anything() }],
    ]);
  });

  it('publishes with few rights, each named', () => {
    const ofRoles = statements.filter(({ Principal }) => Principal === undefined);

    expect(ofRoles.flatMap(({ Action }) => Action).sort()).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      's3:GetObject',
      's3:ListBucket',
    ]);
    expect(JSON.stringify(ofRoles.map(({ Resource }) => Resource))).not.toContain('*');
  });

  it('puts the document last and removes nothing: open pages ask for the files of their build', () => {
    const [assets, page] = publishing.map(({ Properties }) => Properties);

    expect(assets).toMatchObject({ Prune: false, Exclude: ['index.html', '.vite/*'] });
    expect(page).toMatchObject({ Prune: false, Exclude: ['*'], Include: ['index.html'] });
  });
});
