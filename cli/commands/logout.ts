import { exitCode } from '../exit-code.js';
import { removeProfile } from '../session/profile.js';
import type { WrittenCommand } from './written-command.js';

/** Forgets the tokens on this machine; they end by themselves in the service. */
export const logout: WrittenCommand = {
  name: 'logout',
  summary: 'Remove the tokens of the profile from this machine.',
  example: 'convey logout',
  shape: () => undefined,
  run: async (_parsed, { session, say }) => {
    const { profile, profileName, file } = session;
    removeProfile(file);
    say(profile ? `Signed out (profile ${profileName}).` : `Nobody was signed in (profile ${profileName}).`);
    return exitCode.done;
  },
};
