import type { Command } from 'commander';
import type { Invocation } from '../invocation.js';

/** A command that no row can be made into, or that does more than its row; it takes the place of a row's of the same name. */
export interface WrittenCommand {
  /** One word, or noun and verb. */
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  /** Adds its arguments and options. */
  readonly shape: (command: Command) => void;
  /** Answers how it ended. */
  readonly run: (parsed: Command, invocation: Invocation) => Promise<number>;
}
