import { type Browser, chromium } from 'playwright-core';
import { unpackedChromium } from './unpacked-chromium.js';

/**
 * Web security stays as a person has it: of the flags that the package proposes, those that switch it off are left out.
 * No name is looked up, so that nothing of a page or of the browser itself can reach beyond this machine.
 */
const args = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

// A signal does to this process what it always does; playwright's own handling would keep it alive on SIGTERM.
const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Starts a Chromium that ends with this process, however that ends: it reads a pipe that only this process holds open. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = await unpackedChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, args, ...signals, env: { ...Object.fromEntries(inherited), ...environment } });
}
