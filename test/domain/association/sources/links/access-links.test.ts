import { expect, it } from '@jest/globals';
import { accessLinks } from '../../../../../domain/association/sources/links/access-links.js';

it('watches by one metric and by several alike', () => {
  const watched = accessLinks.filter(({ relation }) => relation === 'watches').map(({ path }) => path);
  const ofOne = watched.filter((path) => path.startsWith('Dimensions'));

  expect(watched.filter((path) => path.startsWith('Metrics.')).map((path) => path.slice('Metrics.MetricStat.Metric.'.length))).toEqual(
    ofOne,
  );
});
