/** One generated file. */
export interface Document {
  /** From the root of the tree. */
  readonly path: string;
  readonly text: string;
}

/** A Markdown page that says where it comes from, so that nobody edits it by hand. */
export function page(name: string, title: string, source: string, parts: readonly string[]): Document {
  const note = `Made by \`npm run docs\` from [${source}](../../${source}): change that file, not this one.`;
  return { path: `docs/reference/${name}.md`, text: `${[`# ${title}`, note, ...parts].join('\n\n')}\n` };
}
