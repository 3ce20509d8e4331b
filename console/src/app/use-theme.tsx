import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useEffect, useState } from 'react';
import { keepTheme, type Theme, themeOf } from './theme.js';

/** The theme in force and how to change it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(() => themeOf(window));
  useEffect(() => {
    applyMode(theme === 'dark' ? Mode.Dark : Mode.Light);
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  const choose = (chosen: Theme) => {
    keepTheme(window, chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}
