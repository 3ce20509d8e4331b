import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { playBrowser } from './local/play-browser.js';
import { SignInRefusedError } from './local/sign-in.js';

const usage = 'Usage: convey login --no-browser 2>&1 | CONVEYANCE_PASSWORD=… play-browser --email ADDRESS';

/** Signs in at the first address of a sign-in page that comes in; what comes in goes out again. Exit code 1 when refused, 2 when asked wrongly. */
async function main(): Promise<void> {
  const { email } = parseArgs({ options: { email: { type: 'string' } } }).values;
  const password = process.env.CONVEYANCE_PASSWORD;
  if (!email || !password) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return;
  }
  let played = false;
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${line}\n`);
    const url = /https?:\/\/\S+[?&]code_challenge=\S+/.exec(line)?.[0];
    if (url === undefined || played) continue;
    played = true;
    await play(url, email, password);
  }
  if (!played) process.exitCode = 1;
}

async function play(url: string, email: string, password: string): Promise<void> {
  try {
    await playBrowser(url, email, password);
  } catch (error) {
    if (!(error instanceof SignInRefusedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

await main();
