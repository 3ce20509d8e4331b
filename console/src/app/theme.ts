/** Light or dark. */
export type Theme = 'light' | 'dark';

const storageKey = 'conveyance-theme';

/** What the person has chosen, else what the system prefers. */
export function themeOf(view: Pick<Window, 'localStorage' | 'matchMedia'>): Theme {
  const chosen = view.localStorage.getItem(storageKey);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Keeps the choice for the next visit. */
export function keepTheme(view: Pick<Window, 'localStorage'>, theme: Theme): void {
  view.localStorage.setItem(storageKey, theme);
}
