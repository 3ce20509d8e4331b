import type { Page } from './page.js';

/** One step of the way to a page. */
export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** The way to a page from the top, with the ids of its address filled in; empty on a page without one above it. */
export function crumbsOf(pages: readonly Page[], path: string, params: { readonly [name: string]: string | undefined }): readonly Crumb[] {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) return [];
  const above = page.parent === undefined ? [] : crumbsOf(pages, page.parent, params);
  const href = page.path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? '');
  return [...above, { text: page.title, href }];
}
