import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { configuration } from '../../lambdas/api/schemas/configuration.js';
import { FileTroubleError, UsageError } from '../errors.js';
import { jsonOf } from '../json-of.js';

const profileSchema = z.object({
  apiUrl: z.url(),
  signIn: configuration.shape.signIn.unwrap(),
  tokens: z.object({
    accessToken: z.string(),
    refreshToken: z.string(),
    /** RFC 3339 UTC. */
    expiresAt: z.iso.datetime(),
  }),
  person: z.object({ subject: z.string(), email: z.string().optional() }),
});

/** Somebody signed in somewhere: what `login` writes and everything else reads. */
export type Profile = z.output<typeof profileSchema>;

type Environment = { readonly [name: string]: string | undefined };

/** Where a profile is kept; throws UsageError for a name that is no file name. */
export function profileFile(environment: Environment, name: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(name)) {
    throw new UsageError([`--profile: "${name}" is not a name of letters, digits, _ and -, at most 64.`]);
  }
  const { XDG_CONFIG_HOME: given, HOME: home = environment.USERPROFILE } = environment;
  if (!given && !home) throw new FileTroubleError('There is no folder for profiles: set XDG_CONFIG_HOME or HOME.');
  return join(given || join(String(home), '.config'), 'conveyance', `${name}.json`);
}

/** The profile in a file, or undefined when there is none; throws FileTroubleError when it cannot be read. */
export function readProfile(file: string): Profile | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new FileTroubleError(`The profile ${file} cannot be read.`, { cause });
  }
  const parsed = profileSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new FileTroubleError(`The profile ${file} is not what \`convey login\` writes: sign in again.`);
  return parsed.data;
}

/** Keeps a profile where only its person can read it, whole or not at all. */
export function writeProfile(file: string, profile: Profile): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(profile, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, file);
  } catch (cause) {
    throw new FileTroubleError(`The profile ${file} cannot be written.`, { cause });
  }
}

/** Safe when there is none. */
export function removeProfile(file: string): void {
  rmSync(file, { force: true });
}
