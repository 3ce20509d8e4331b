import { expect, it } from '@jest/globals';
import { type Aliased, AliasIndex } from '../../../../../domain/association/sources/alias-index.js';
import { jobLinks } from '../../../../../domain/association/sources/links/job-links.js';
import { linksOf } from '../../../../../domain/association/sources/links-of.js';

const here = { awsAccountId: '222222222222', region: 'eu-west-1' };
const owner = { ...here, arn: 'arn:aws:codebuild:eu-west-1:222222222222:project/main' };
const bucket: Aliased = { arn: 'arn:aws:s3:::shop-builds', type: 's3-bucket', ...here, aliases: ['shop-builds'] };
const password = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:registry-Ab12Cd';
const secret: Aliased = { arn: password, type: 'secret', ...here, aliases: ['registry'] };
const names = new AliasIndex([bucket, secret]);

it('reads the containers of a job definition wherever it keeps them', () => {
  const images = jobLinks.filter(({ from, path }) => from === 'batch-job-definition' && path.endsWith('.Image')).map(({ path }) => path);

  expect(images).toEqual([
    'ContainerProperties.Image',
    'EcsProperties.TaskProperties.Containers.Image',
    'NodeProperties.NodeRangeProperties.Container.Image',
  ]);
});

it('reads buckets of a project by name, by path and by ARN, and only where the place is a bucket', () => {
  const targets = (configuration: object) => linksOf('build-project', configuration, names, owner).map(({ toArn }) => toArn);

  expect(targets({ artifacts: { type: 'S3', location: 'arn:aws:s3:::shop-builds' } })).toEqual([bucket.arn]);
  expect(targets({ cache: { type: 'S3', location: 'shop-builds/cache' } })).toEqual([bucket.arn]);
  expect(targets({ source: { type: 'GITHUB', location: 'shop-builds/main' } })).toEqual([]);
});

it('reads the secret that a variable names together with one of its keys', () => {
  const variable = (value: string) => ({ environment: { environmentVariables: [{ name: 'TOKEN', type: 'SECRETS_MANAGER', value }] } });
  const links = (value: string) => linksOf('build-project', variable(value), names, owner).filter(({ relation }) => relation === 'reads');

  expect(links('registry:token').map(({ toArn }) => toArn)).toEqual([password]);
  expect(links(`${password}:token::`).map(({ toArn }) => toArn)).toEqual([password]);
});
