import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { slimDesignSystem } from './build/slim-design-system.js';

/** Built files name no address: the console reads its configuration from the origin that serves it. */
export default defineConfig({
  plugins: [slimDesignSystem(), react()],
  // The design system's messages are compiled already: their parser is never called.
  resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/lib/no-parser.js' } },
  build: {
    target: 'es2022',
    // Beside the chunks for whoever debugs; no chunk names its map, so that browsers do not ask for it.
    sourcemap: 'hidden',
    // Files only: the content security policy lets no `data:` address in but pictures.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_500,
  },
});
