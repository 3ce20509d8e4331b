import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { estateSet } from '../bench/identification/estates/estate-sets.js';
import { familyNames } from '../bench/identification/estates/families/families.js';
import { makeEstate } from '../bench/identification/estates/make-estate.js';
import { weightsPage } from '../bench/identification/report/weights-page.js';
import { fitWeights } from '../domain/association/score/fit-weights.js';

const estatesPerFamily = 16;

const root = join(import.meta.dirname, '..');
const estates = familyNames.flatMap((family) => estateSet('fit', family, estatesPerFamily)).map(makeEstate);
const fittedOn = `${estates.length} accounts of the generator's fitting side, ${estatesPerFamily} of each of ${familyNames.length} families`;
const weights = fitWeights(estates, fittedOn);
writeFileSync(join(root, 'domain/association/score/fitted-weights.json'), `${JSON.stringify(weights, null, 2)}\n`);
writeFileSync(join(root, 'docs/reference/identification-weights.md'), weightsPage(weights));
console.log(`Weights fitted on ${fittedOn}; threshold ${weights.threshold}.`);
