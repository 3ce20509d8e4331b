/** The path to return to after sign-in; anything but a path of the console's own becomes its first page. */
export function returnPath(state: unknown): string {
  return typeof state === 'string' && /^\/(?![/\\])/.test(state) ? state : '/';
}
