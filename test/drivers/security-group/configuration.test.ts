import { expect, test } from '@jest/globals';
import { configurationOf, modeOf } from '../../../drivers/security-group/configuration.js';
import { buildConfiguration, buildFoundGroup } from '../../support/security-group-found.js';

const manifest = new Set(['arn:aws:ec2:eu-west-1:222222222222:instance/i-1']);
const ours = { id: 'eni-1', instanceArn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1', managed: false };

test.each([
  ['nothing uses it', [], 'in-place'],
  ["the manifest's instances alone use it", [ours], 'in-place'],
  [
    'an instance outside uses it too',
    [ours, { ...ours, id: 'eni-2', instanceArn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-2' }],
    'replace',
  ],
  ['an interface without an instance uses it too', [ours, { ...ours, id: 'eni-2', instanceArn: null }], 'replace'],
])('%s', (_when, interfaces, mode) => {
  expect(modeOf(buildConfiguration({ interfaces }), { manifest })).toBe(mode);
});

test('configurationOf gives what was found', () => {
  expect(configurationOf(buildFoundGroup({ groupName: 'web' })).groupName).toBe('web');
});
