import { ConveyanceError } from '../../domain/errors.js';

/** The key cannot name an object everywhere that objects are kept; a mistake of the caller, found before anything is read or written. */
export class InvalidObjectKeyError extends ConveyanceError {
  readonly code = 'InvalidObjectKey';
}

const partCharactersMax = 200;
const keyCharactersMax = 1_000;

/** A part begins with a letter, a digit or `_`: neither `..` nor a hidden file, and the same text in every file system and bucket. */
const part = /^[A-Za-z0-9_][A-Za-z0-9_.=+@-]*$/;

/** Throws InvalidObjectKeyError for a key that could leave its folder or be read in two ways. */
export function checkObjectKey(key: string): void {
  if (key.length > keyCharactersMax) throw invalid(key, `is longer than ${keyCharactersMax} characters`);
  for (const one of key.split('/')) {
    if (one.length > partCharactersMax) throw invalid(key, `has a part longer than ${partCharactersMax} characters`);
    if (!part.test(one)) throw invalid(key, 'has a part that is no plain name');
  }
}

/** The same for what keys begin with: '' for all, the last part may be cut short. */
export function checkObjectPrefix(prefix: string): void {
  if (prefix === '') return;
  checkObjectKey(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix);
}

function invalid(key: string, why: string): InvalidObjectKeyError {
  return new InvalidObjectKeyError(`The object key ${JSON.stringify(key.slice(0, partCharactersMax))} ${why}.`);
}
