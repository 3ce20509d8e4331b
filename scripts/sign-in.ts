import { parseArgs } from 'node:util';
import { scopes } from '../lambdas/api/scopes.js';
import { redirectUri } from './demo/deployed-app.js';
import { SignInRefusedError, signIn } from './local/sign-in.js';

const options = {
  endpoint: { type: 'string' },
  client: { type: 'string' },
  email: { type: 'string' },
  password: { type: 'string' },
  redirect: { type: 'string', default: redirectUri },
} as const;

/** Signs a person in and prints an access token with every scope; exit code 1 when refused, 2 when asked wrongly. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const { endpoint: signInUrl, client: clientId, email, password, redirect } = values;
  if (!signInUrl || !clientId || !email || !password) {
    process.stderr.write('Usage: sign-in --endpoint URL --client ID --email ADDRESS --password PASSWORD [--redirect URL]\n');
    process.exitCode = 2;
    return;
  }
  try {
    const target = { signInUrl, clientId, redirectUri: redirect, scopes: Object.keys(scopes) };
    process.stdout.write(`${(await signIn(target, email, password)).accessToken}\n`);
  } catch (error) {
    if (!(error instanceof SignInRefusedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

await main();
