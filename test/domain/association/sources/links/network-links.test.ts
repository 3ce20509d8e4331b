import { expect, it } from '@jest/globals';
import { networkLinks } from '../../../../../domain/association/sources/links/network-links.js';

it('reads a distribution as describe calls answer it and as AWS Config keeps it', () => {
  const paths = networkLinks.filter(({ from }) => from === 'distribution').map(({ path }) => path);
  const listed = paths.filter((path) => !path.startsWith('DistributionConfig.'));

  expect(listed.length).toBeGreaterThan(3);
  expect(paths).toEqual([...listed, ...listed.map((path) => `DistributionConfig.${path}`)]);
});

it('believes descriptions of interfaces only where a service wrote them', () => {
  expect(networkLinks.filter(({ path }) => path.endsWith('Description')).map(({ path }) => path)).toEqual(
    Array.from({ length: 7 }, () => '[RequesterManaged=true].Description'),
  );
});
