/** One thing that `npm run check` looks at: a command that ends with 0 when all is well. */
export interface Part {
  readonly name: string;
  /** Program and arguments, run from the root of the tree. */
  readonly command: readonly [string, ...string[]];
  /** Added to the environment of the command. */
  readonly environment?: { readonly [name: string]: string };
  /** True where the last line of what it says is worth reading when all is well, too. */
  readonly tellsFigure?: boolean;
  /** What to run when it fails, where one command puts it right. */
  readonly remedy?: string;
}

/** How a part ended. */
export interface PartResult {
  readonly part: Part;
  readonly exitCode: number;
  readonly output: string;
  readonly seconds: number;
}
