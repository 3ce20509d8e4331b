import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FileTroubleError, UsageError } from '../../../cli/errors.js';
import { profileFile, readProfile, removeProfile, writeProfile } from '../../../cli/session/profile.js';
import { aProfile } from '../../support/convey-world.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const profile = aProfile('https://conveyance.example');
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('profileFile', () => {
  it('is where the person keeps settings', () => {
    expect(profileFile({ XDG_CONFIG_HOME: '/x' }, 'a')).toBe(join('/x', 'conveyance', 'a.json'));
    expect(profileFile({ HOME: '/h' }, 'a')).toBe(join('/h', '.config', 'conveyance', 'a.json'));
    expect(profileFile({ XDG_CONFIG_HOME: '', HOME: '/h' }, 'a')).toBe(join('/h', '.config', 'conveyance', 'a.json'));
    expect(() => profileFile({}, 'a')).toThrow(FileTroubleError);
  });

  it.each(['../other', 'a/b', '', '.hidden', 'a'.repeat(65)])('refuses the name %j', (name) => {
    expect(() => profileFile({ HOME: '/h' }, name)).toThrow(UsageError);
  });
});

describe('a profile', () => {
  const folder = temporaryFolders();

  it('is kept where only its person can read it, and is gone when removed', () => {
    const file = profileFile({ XDG_CONFIG_HOME: join(folder(), 'config') }, 'default');

    writeProfile(file, profile);

    expect(readProfile(file)).toEqual(profile);
    expect([mode(file), mode(dirname(file))]).toEqual(['600', '700']);
    expect(readdirSync(dirname(file))).toEqual(['default.json']);
    removeProfile(file);
    removeProfile(file);
    expect(readProfile(file)).toBeUndefined();
  });

  it('stays closed when it takes the place of one that was open', () => {
    const file = join(folder(), 'default.json');
    writeFileSync(file, '{}');
    chmodSync(file, 0o644);

    writeProfile(file, profile);

    expect(mode(file)).toBe('600');
  });

  it('is refused when it is none, or cannot be read or written', () => {
    const file = join(folder(), 'default.json');
    writeFileSync(file, 'not JSON');

    expect(() => readProfile(file)).toThrow('sign in again');
    expect(() => writeProfile(join(file, 'below.json'), profile)).toThrow(FileTroubleError);
    mkdirSync(`${file}.d`);
    expect(() => readProfile(`${file}.d`)).toThrow('cannot be read');
  });
});
