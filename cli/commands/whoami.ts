import { NotSignedInError } from '../errors.js';
import { exitCode } from '../exit-code.js';
import { answerText } from '../output/answer-text.js';
import type { WrittenCommand } from './written-command.js';

/** Says who is signed in and where, from the profile alone; the tokens stay in it. */
export const whoami: WrittenCommand = {
  name: 'whoami',
  summary: 'Show who is signed in, and at which API.',
  example: 'convey whoami --json',
  shape: () => undefined,
  run: async (_parsed, invocation) => {
    const { profile, profileName } = invocation.session;
    if (profile === undefined)
      throw new NotSignedInError(`Nobody is signed in (profile ${profileName}). Sign in with \`convey login --api URL\`.`);
    const { apiUrl, person, tokens } = profile;
    const who = { profile: profileName, apiUrl, ...person, expiresAt: tokens.expiresAt };
    await invocation.print(who, (bold) => answerText('whoami', who, bold));
    return exitCode.done;
  },
};
