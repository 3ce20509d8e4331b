import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unpackedChromium } from '../support/browser/unpacked-chromium.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const aFolder = temporaryFolders();

let installed: string | undefined;
beforeEach(() => {
  installed = process.env.CONVEYANCE_CHROMIUM;
  delete process.env.CONVEYANCE_CHROMIUM;
});
afterEach(() => {
  if (installed === undefined) delete process.env.CONVEYANCE_CHROMIUM;
  else process.env.CONVEYANCE_CHROMIUM = installed;
});

describe('unpackedChromium', () => {
  it('unpacks once, also when two ask at once, and leaves nothing beside', async () => {
    const folder = aFolder();
    const [one, other] = await Promise.all([unpackedChromium(folder), unpackedChromium(folder)]);
    expect(one).toEqual(other);
    expect(existsSync(one.executablePath)).toBe(true);
    expect(existsSync(one.environment.FONTCONFIG_FILE ?? '')).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('takes the installed browser that is named', async () => {
    process.env.CONVEYANCE_CHROMIUM = '/usr/bin/chromium';
    expect(await unpackedChromium(aFolder())).toEqual({ executablePath: '/usr/bin/chromium', environment: {} });
  });
});
