import { extname } from 'node:path';
import { localServers } from '../local-server.js';

const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'";
const types: { readonly [extension: string]: string } = { '.js': 'text/javascript', '.css': 'text/css' };

/** A whole page around what stands in its main part; `title` is its heading too. */
export function aPage(main: string, title = 'A page'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${main}</main></body></html>`;
}

/**
 * Gives a function that serves texts by path until the test ends, and resolves to the address; what is not there is
 * answered 404. The content security policy is as strict as the console's when none is given.
 */
export function sites(): (texts: { readonly [path: string]: string }, policy?: string) => Promise<string> {
  const serve = localServers();
  return (texts, policy = strictPolicy) =>
    serve((request, response) => {
      const text = texts[request.path];
      response.writeHead(text === undefined ? 404 : 200, {
        'content-type': `${types[extname(request.path)] ?? 'text/html'}; charset=utf-8`,
        'content-security-policy': policy,
      });
      response.end(text ?? aPage('', 'Not found'));
    });
}
