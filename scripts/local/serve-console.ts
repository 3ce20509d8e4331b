import { buildConsole } from '../../lib/console-build.js';
import type { ConsoleServer } from './console-server.js';
import { tokenUrlAt } from './deploy.js';
import { projectFolder } from './emulator-plan.js';

/** The deployed API, and where its people sign in. */
export interface ServedApp {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly signIn: { readonly signInUrl: string };
}

/**
 * Builds the console, unless that was done, and lets a server that listens already serve it in front of a deployed local
 * cloud. The app must have been deployed with the server's address as `consoleUrl`, or sign-in does not return to it.
 */
export async function serveConsole(server: Pick<ConsoleServer, 'serve'>, app: ServedApp): Promise<void> {
  server.serve({ folder: await buildConsole(projectFolder), apiUrl: app.apiUrl, tokenUrl: tokenUrlAt(app.signIn.signInUrl) });
}
