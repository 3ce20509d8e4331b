import type { Command } from 'commander';
import { UsageError } from '../errors.js';

/** Options that every question to a run takes. */
interface RunOptions {
  readonly state?: string;
  readonly minConfidence?: string;
}

/** Adds the option that names the run to ask. */
export function withState(command: Command): Command {
  return command.option('--state <dir>', 'where `convey identify` keeps its run');
}

/** The state folder that was named; throws UsageError. */
export function stateOf(parsed: Command): string {
  const { state } = parsed.optsWithGlobals<RunOptions>();
  if (state === undefined)
    throw new UsageError(['--state: name the folder that `convey identify --logs DIR` wrote; by default DIR/.convey-identify.']);
  return state;
}

/** A confidence given as an option; throws UsageError for anything but a number from 0 to 1. */
export function confidenceOf(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) throw new UsageError([`${name}: "${text}" is not a number from 0 to 1.`]);
  return value;
}
