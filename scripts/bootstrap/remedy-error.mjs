/** Thrown when the machine lacks something; the message says what and how to get it, and is all a person needs to see. */
export class RemedyError extends Error {
  code = 'Remedy';
  retryable = false;
  name = 'RemedyError';
}
