import { describe, expect, it } from '@jest/globals';
import { knownTypes } from '../../../../../domain/association/known-type.js';
import { callRows, patternsOf } from '../../../../../domain/association/logs/cloudtrail/call-patterns.js';

describe('patternsOf', () => {
  it.each([
    ['s3.amazonaws.com', 'GetObject', 'reads'],
    ['sqs.amazonaws.com', 'SendMessage', 'writes'],
    ['lambda.amazonaws.com', 'Invoke', 'calls'],
    ['lambda.amazonaws.com', 'UpdateFunctionCode20150331v2', 'deploys'],
    ['cloudfront.amazonaws.com', 'UpdateDistribution2020_05_31', 'deploys'],
    ['elasticloadbalancing.amazonaws.com', 'RegisterTargets', 'routes to'],
    ['logs.amazonaws.com', 'PutLogEvents', 'stores logs in'],
    ['rds-data.amazonaws.com', 'ExecuteStatement', 'writes'],
    ['batch.amazonaws.com', 'SubmitJob', 'calls'],
    ['codebuild.amazonaws.com', 'StartBuild', 'calls'],
  ])('knows that %s %s %s', (eventSource, eventName, relation) => {
    expect(patternsOf(eventSource, eventName).map((pattern) => pattern.relation)).toContain(relation);
  });

  it('knows nothing of other calls and other services', () => {
    expect(patternsOf('ec2.amazonaws.com', 'DescribeInstances')).toEqual([]);
    expect(patternsOf('s3.amazonaws.com', 'constructor')).toEqual([]);
    expect(patternsOf('s3.example.com', 'GetObject')).toEqual([]);
  });
});

describe('callRows', () => {
  it('says each call of a service once for each pair of places', () => {
    const said = callRows.flatMap(({ source, to, from, ...relations }) =>
      Object.values(relations).flatMap((names) =>
        String(names)
          .split(' ')
          .map((name) => [source, name, to, from].join(' ')),
      ),
    );
    expect(said.filter((one, place) => said.indexOf(one) !== place)).toEqual([]);
  });

  it('names at least 40 of the known types', () => {
    const types = new Set(callRows.flatMap(({ to, from }) => [to?.[0], from?.[0]].filter((type) => type !== undefined)));
    expect(Object.keys(knownTypes)).toEqual(expect.arrayContaining([...types]));
    expect(types.size).toBeGreaterThanOrEqual(40);
  });
});
