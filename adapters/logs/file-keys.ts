import { segmentKeys } from '../../domain/association/segments/segment-keys.js';
import { sha256Of } from '../../domain/association/sha256-of.js';

/** Where the register of log files and what belongs to a file stand among the stored objects; parts of days are at `segmentKeys.part`. */
export const fileKeys = {
  /** Begins the keys of every file's entry. */
  files: 'files/',
  file: (name: string) => `files/${sha256Of(name)}.json`,
  /** Begins the marks of all files that have this content; each ends in the hash of a file's name. */
  marks: (contentHash: string) => `contents/${contentHash}/`,
  mark: (contentHash: string, name: string) => `contents/${contentHash}/${sha256Of(name)}`,
  /** The entry of the file that a mark is of. */
  fileOfMark: (mark: string) => `files/${mark.slice(mark.lastIndexOf('/') + 1)}.json`,
  /** Begins the keys of the known resources that configuration items of any file became. */
  items: 'items/',
  item: (contentHash: string, n: number) => `items/${contentHash}-${n}.json`,
  /** Begins what a file that is still being read has put aside: of no use once nobody reads it. */
  asides: (name: string) => `asides/${sha256Of(name)}/`,
  /** Begins the keys of all parts of all days. */
  segments: 'segments/',
  /** Begins the keys of what each merged day was merged of. */
  merges: 'merges/',
  merge: (awsAccountId: string, day: number) => segmentKeys.day(awsAccountId, day).replace(/^days\/(.*)\.segment$/, 'merges/$1'),
  aside: (name: string, n: number) => `asides/${sha256Of(name)}/${n}`,
} as const;
