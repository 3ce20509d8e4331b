import { configuration } from '../../lambdas/api/schemas/configuration.js';
import { SignInFailedError } from '../errors.js';
import { exitCode } from '../exit-code.js';
import { type Invocation, wholeNumber } from '../invocation.js';
import { isSafe } from '../session/api-url.js';
import { type Profile, writeProfile } from '../session/profile.js';
import { codeFlow } from '../sign-in/code-flow.js';
import type { WrittenCommand } from './written-command.js';

interface Options {
  readonly port: string;
  readonly browser: boolean;
  readonly waitSeconds: string;
}

/** Signs somebody in and keeps the tokens; the deployment itself says where its people sign in. */
export const login: WrittenCommand = {
  name: 'login',
  summary: 'Sign in on the pages of the deployment; the tokens are kept for the commands that follow.',
  example: 'convey login --api https://conveyance.example',
  shape: (command) =>
    command
      .option('--port <n>', 'port of the callback address, one that the deployment allows', '8976')
      .option('--no-browser', 'only print the address of the sign-in page')
      .option('--wait-seconds <n>', 'how long to wait for somebody to sign in', '300'),
  run: async (parsed, invocation) => {
    const options = parsed.opts<Options>();
    const { session, surroundings, say } = invocation;
    const { apiUrl } = session;
    const port = wholeNumber('--port', options.port, 1, 65_535);
    const waitSeconds = wholeNumber('--wait-seconds', options.waitSeconds, 1, 3_600);
    const signIn = await signInOf(invocation);
    const opens = options.browser && surroundings.messages.isTerminal;
    const show = (url: string) => {
      say(`${opens ? 'Opening' : 'Open'} in a browser on this machine:\n${url}`);
      if (opens) surroundings.openBrowser(url);
    };
    const granted = await codeFlow({ signIn, port, waitSeconds, show }, surroundings);
    writeProfile(session.file, { apiUrl, signIn, ...granted });
    const who = granted.person.email ?? granted.person.subject;
    say(`Signed in as ${who} at ${apiUrl} (profile ${session.profileName}).`);
    return exitCode.done;
  },
};

async function signInOf(invocation: Invocation): Promise<Profile['signIn']> {
  const { body } = await invocation.client('public').send({ method: 'GET', path: '/api/configuration' });
  const parsed = configuration.safeParse(body);
  if (!parsed.success) throw new SignInFailedError(`${invocation.session.apiUrl} is no API of Conveyance.`);
  const { signIn } = parsed.data;
  if (signIn === undefined) {
    throw new SignInFailedError('The deployment does not say where its people sign in: its settings lack authorizeUrl and tokenUrl.');
  }
  const unsafe = [signIn.authorizeUrl, signIn.tokenUrl].find((url) => !isSafe(url));
  if (unsafe !== undefined) throw new SignInFailedError(`${unsafe} is not encrypted: nobody signs in there.`);
  return signIn;
}
