import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { canary } from '../../scripts/support/canary.js';
import { sweepRun } from './canary-run.js';
import { removeFolder, temporaryFolder } from './temporary-folder.js';

const transferId = 'trf_01JD8Q4YJ6Z3M9T2V7K5W1X0BC';
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'logs', 'ministack.log'), `a line of ${transferId}`);
});

afterEach(() => removeFolder(folder));

test('tells how much of a run was searched', () => {
  const figures = sweepRun({ out: `sold by ${transferId}`, err: '' }, folder);

  expect(figures).toMatchObject({ places: 3, kinds: { stream: 1, 'engine log': 1 }, hits: [] });
});

test.each(['stdout', 'stderr', 'ministack.log'])('finds a value on %s', (place) => {
  const told = (where: string) => (where === place ? `${transferId} ${canary('told')}` : transferId);
  writeFileSync(join(folder, 'logs', 'ministack.log'), told('ministack.log'));

  expect(() => sweepRun({ out: told('stdout'), err: told('stderr') }, folder)).toThrow(`${place}.`);
});

test('a run that sold nothing was not searched', () => {
  expect(() => sweepRun({ out: '', err: '' }, folder)).toThrow('saw nothing of: stream,engine log');
});
