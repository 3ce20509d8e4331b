/** How `convey` ends; scripts may rely on these. */
export const exitCode = {
  done: 0,
  /** The command failed, or the check it asked for does not pass. */
  failed: 1,
  /** Asked wrongly: found here, or by the API (400). */
  usage: 2,
  /** The watched transfer waits for an operator. */
  needsOperator: 3,
  /** The watched transfer was undone. */
  undone: 4,
  interrupted: 130,
} as const;
