import type { LogKind } from '../log-source.js';
import type { Outcome } from '../read-tally.js';
import type { JsonCursor } from './json-cursor.js';

/** What a stream of events asks of one kind of log. */
export interface EventWalker {
  readonly kind: LogKind;
  readonly cursor: JsonCursor;
  /** Keys of lists of events in an object around them. */
  readonly lists: readonly string[];
  /** Key that events of this kind usually begin with: where reading goes on behind damage. */
  readonly firstKey: string;
  /** After `scan`: whether the object is none but has a list of some, in which the cursor stands. */
  readonly isContainer: boolean;
  /** Walks over the object that the cursor stands at; false where the cursor stopped. */
  scan(): boolean;
  /** Tells the event that began at `start` and ends at the cursor. */
  tell(start: number): Outcome;
  /** Tells what stands for the file as a whole. */
  end(): void;
}
