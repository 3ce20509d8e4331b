import { expect, it } from '@jest/globals';
import { computeLinks } from '../../../../../domain/association/sources/links/compute-links.js';

it('reads what a launch template launches with under its data', () => {
  const paths = computeLinks.filter(({ from }) => from === 'launch-template').map(({ path }) => path);

  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !path.startsWith('LaunchTemplateData.'))).toEqual([]);
});
