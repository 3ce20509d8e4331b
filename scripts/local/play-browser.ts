import { SignInRefusedError } from './sign-in.js';

const timeoutMs = 15_000;

/** Fills in the sign-in page at `url` as a person would in a browser, and returns to where it leads; for pages of one form without scripts. */
export async function playBrowser(url: string, email: string, password: string): Promise<void> {
  const page = await visit(url);
  const html = await page.text();
  const action = /<form[^>]*\saction="([^"]+)"/i.exec(html)?.[1];
  if (!page.ok || action === undefined) throw new SignInRefusedError(`the page answered ${page.status} and shows no form`);
  const form = new URLSearchParams({ ...hiddenFields(html), username: email, password });
  const answer = await visit(new URL(plain(action), url).href, { method: 'POST', body: form });
  await answer.arrayBuffer();
  const location = answer.headers.get('location');
  if (answer.status !== 302 || location === null) throw new SignInRefusedError(`the form answered ${answer.status} for ${email}`);
  const back = await visit(location);
  const text = await back.text();
  if (!back.ok) throw new SignInRefusedError(`the callback answered ${back.status}: ${text.trim()}`);
}

function visit(url: string, request: RequestInit = {}): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), ...request });
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*\stype="hidden"[^>]*>/gi)].map(([input]) => input);
  const attribute = (input: string, name: string) => plain(new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(input)?.[1] ?? '');
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

/** Text of an attribute, which the page has escaped. */
function plain(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
