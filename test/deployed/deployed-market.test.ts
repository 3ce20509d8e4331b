import { afterAll, beforeAll } from '@jest/globals';
import { DeployedMarket } from '../support/deployed-market.js';
import { answers } from './answers.js';
import { canaries } from './canaries.js';
import { commandLine } from './command-line.js';
import { correlation } from './correlation.js';
import { credentials } from './credentials.js';
import { purchaseDoor } from './purchase-door.js';
import { refusals } from './refusals.js';
import { stranger } from './stranger.js';
import { twoBatches } from './two-batches.js';

// One deployed local cloud for all suites of this folder, in this order: each leaves the market at rest.
let market: DeployedMarket;

beforeAll(async () => {
  market = await DeployedMarket.open();
});

afterAll(() => market.cloud.stop());

purchaseDoor(() => market);
refusals(() => market);
answers(() => market);
twoBatches(() => market);
correlation(() => market);
commandLine(() => market);
credentials(() => market);
stranger(() => market);
canaries(() => market);
