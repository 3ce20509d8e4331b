/** An error as the SDK throws it: the name AWS sends, and the HTTP status. */
export function awsFailure(name: string, message: string, httpStatusCode = 400): Error {
  const error = new Error(message);
  error.name = name;
  return Object.assign(error, { $fault: 'client', $metadata: { httpStatusCode } });
}
