import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { neverRun } from '../support/browser/never-run.js';
import { startBrowser } from '../support/browser/start-browser.js';
import { ConsoleStage } from '../support/console-stage.js';
import { everyPage } from './scenes/every-page.js';
import { guarded } from './scenes/guarded.js';
import { ledger } from './scenes/ledger.js';
import { mended } from './scenes/mended.js';
import { refused } from './scenes/refused.js';
import { sale } from './scenes/sale.js';
import { scale } from './scenes/scale.js';
import { sharedServices } from './scenes/shared-services.js';
import { stuck } from './scenes/stuck.js';
import { undone } from './scenes/undone.js';

// One deployed local cloud and one browser for all scenes, in this order: each begins where the one before has ended.
let stage: ConsoleStage;

beforeAll(async () => {
  stage = await ConsoleStage.open(await startBrowser());
});

afterAll(() => stage?.stop());

guarded(() => stage);
sale(() => stage);
mended(() => stage);
undone(() => stage);
stuck(() => stage);
ledger(() => stage);
refused(() => stage);
sharedServices(() => stage);
scale(() => stage);
everyPage(() => stage);

it('draws every part of the console at least once', () => {
  expect(neverRun(projectFolder, stage.rendered.files())).toEqual([]);
});
