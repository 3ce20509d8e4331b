import { UsageError } from '../errors.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address as it is used, without a slash at its end; throws UsageError for one that tokens must not be sent to. */
export function apiUrl(text: string, from: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError([`${from}: "${text}" is not a web address.`]);
  if (!isSafe(text)) throw new UsageError([`${from}: ${text} is not encrypted. Use https; http only on this machine.`]);
  return text.replace(/\/+$/, '');
}

/** True where nobody else can listen: https, or this machine. */
export function isSafe(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || loopback.has(hostname);
}
