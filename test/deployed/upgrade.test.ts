import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type StepsRun, UpgradeStage, type VolumeSale } from '../support/upgrade-stage.js';

describe('a deployment while transfers are in flight', () => {
  let stage: UpgradeStage;
  let completing: VolumeSale;
  let undoing: VolumeSale;
  let heldBack: StepsRun;

  beforeAll(async () => {
    stage = await UpgradeStage.open('first');
    const letGo = stage.hold('RecheckResources');
    completing = await stage.buy();
    undoing = await stage.buy();
    for (const sale of [completing, undoing]) await stage.untilDone(sale, 'RotateCredentials');
    await stage.deploy('second');
    heldBack = await stage.stepsOf(completing);
    await stage.change(undoing);
    letGo();
  });

  afterAll(() => stage?.stop());

  it('finishes a transfer on the version it began with, to the last step', async () => {
    expect(await stage.market.rest(completing.transferId)).toBe('completed');

    expect(heldBack.steps).not.toContain('RecheckResources');
    const { steps, versions } = await stage.stepsOf(completing);
    expect(versions).toEqual(['1']);
    expect(steps).toEqual(expect.arrayContaining(['CheckTransfer', 'RecheckResources', 'SwitchAccess', 'AnnounceTransfer']));
    // First called after the deployment, and still the code from before.
    expect(await stage.markersOf('SwitchAccess')).toEqual(['first']);
  });

  it('undoes a transfer on the version it began with, though the undo begins after the deployment', async () => {
    expect(await stage.market.rest(undoing.transferId)).toBe('undone');

    const { steps, versions } = await stage.stepsOf(undoing);
    expect(versions).toEqual(['1']);
    expect(steps).toEqual(expect.arrayContaining(['UnstageAccess', 'ReleaseFunds', 'UnlockResources', 'FinishUndo']));
    expect(await stage.markersOf('FinishUndo')).toEqual(['first']);
  });

  it('runs a transfer that begins now on the new version', async () => {
    const sale = await stage.buy();

    expect(await stage.market.rest(sale.transferId)).toBe('completed');

    expect((await stage.stepsOf(sale)).versions).toEqual(['2']);
    expect(await stage.markersOf('SwitchAccess')).toEqual(['first', 'second']);
  });
});
