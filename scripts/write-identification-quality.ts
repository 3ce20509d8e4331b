import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../bench/figure.js';
import { equalMass, tenths } from '../bench/identification/quality/calibration.js';
import { measuredQuality } from '../bench/identification/quality/measured-quality.js';
import { allPairs, pooled } from '../bench/identification/quality/pair-figures.js';
import { qualityFigures } from '../bench/identification/quality-figures.js';
import { qualityPage } from '../bench/identification/report/quality-page.js';
import { reliabilityDiagram } from '../bench/identification/report/reliability-diagram.js';
import { fittedWeights } from '../domain/association/score/fitted-weights.js';

const folder = join(import.meta.dirname, '../docs/reference');
const { unseen, inFamily } = measuredQuality();
const [unseenPairs, inFamilyPairs] = [unseen, inFamily].map((accounts) => pooled(accounts.map(allPairs))) as [
  ReturnType<typeof pooled>,
  ReturnType<typeof pooled>,
];
const lines = [
  { label: 'families that the fit saw, tenths', colour: '#0972d3', bins: tenths(inFamilyPairs) },
  { label: 'families that the fit never saw, tenths', colour: '#d91515', bins: tenths(unseenPairs) },
  { label: 'families that the fit never saw, equal mass', colour: '#8456ce', bins: equalMass(unseenPairs) },
];
const page = qualityPage({
  figures: (await qualityFigures()).map(judge),
  weightsVersion: fittedWeights.version,
  threshold: fittedWeights.threshold,
  accounts: unseen.length,
  resources: unseen.reduce((sum, { resources }) => sum + resources, 0),
  pairs: unseenPairs.pairs,
});
writeFileSync(join(folder, 'identification-quality.md'), page);
writeFileSync(join(folder, 'identification-reliability.svg'), reliabilityDiagram(lines));
console.log(`docs/reference/identification-quality.md, of ${unseen.length} accounts.`);
