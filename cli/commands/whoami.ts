import type * as z from 'zod';
import { ConveyanceError } from '../../domain/errors.js';
import type { me } from '../../lambdas/api/schemas/customers.js';
import { NotSignedInError } from '../errors.js';
import { exitCode } from '../exit-code.js';
import type { Invocation } from '../invocation.js';
import { answerText } from '../output/answer-text.js';
import { errorText } from '../output/error-text.js';
import type { WrittenCommand } from './written-command.js';

type Me = z.output<typeof me>;

/** Says who is signed in and where, from the profile, and what they are there, from the API; the tokens stay in the profile. */
export const whoami: WrittenCommand = {
  name: 'whoami',
  summary: 'Show who is signed in, at which API, with which role and for which customer.',
  example: 'convey whoami --json',
  shape: () => undefined,
  run: async (_parsed, invocation) => {
    const { session } = invocation;
    const nobody = `Nobody is signed in (profile ${session.profileName}). Sign in with \`convey login --api URL\`.`;
    if (session.profile === undefined) throw new NotSignedInError(nobody);
    const known = await knownThere(invocation);
    // Asking may have renewed the tokens.
    const { apiUrl, person, tokens } = session.profile;
    const who = { profile: session.profileName, apiUrl, ...person, expiresAt: tokens.expiresAt, ...known };
    await invocation.print(who, (bold) => answerText('whoami', who, bold));
    return exitCode.done;
  },
};

/** What the API says of who asks; nothing when it refuses or is not there, which is no failure: the profile is known all the same. */
async function knownThere(invocation: Invocation): Promise<Partial<Me>> {
  try {
    return (await invocation.client('jwt').send({ method: 'GET', path: '/api/me' })).body as Me;
  } catch (error) {
    if (!(error instanceof ConveyanceError)) throw error;
    invocation.say(errorText(error));
    return {};
  }
}
