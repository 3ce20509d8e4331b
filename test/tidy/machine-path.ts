import { findingAt, type Rule } from './rule.js';

/** Folders that exist on one machine only: homes, work folders, drive letters, file addresses. */
const machinePaths = /(?<![\w.$}~-])\/(?:home|root|Users|work|workspace|workspaces)\/[\w.-]+|\b[A-Z]:\\[\w.-]+|\bfile:\/\/\/\w+/g;

/** No file names a path of the machine it was written on. */
export const machinePath: Rule = {
  name: 'no path of one machine',
  check: (file) =>
    [...file.text.matchAll(machinePaths)].map((match) =>
      findingAt(file, match.index, `\`${match[0]}\` exists on one machine only: build it from the root of the tree or a temporary folder.`),
    ),
};
