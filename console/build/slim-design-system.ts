import type { Plugin } from 'vite';

/** Modules of the design system that nothing here calls, by the end of their path, with what stands in for them. */
const standIns: { readonly [module: string]: string } = {
  // The drawer of new features of AWS's own console; it alone brings lists that are sorted by dragging.
  'components/app-layout/visual-refresh-toolbar/drawer/feature-notifications-drawer-content.js':
    'export const RuntimeContentPart = () => null; export default () => null;',
};

/** Components whose messages are left out; one that the console uses after all stops the build. */
const unusedComponents = [
  'annotation-context',
  'code-editor',
  'collection-preferences',
  'date-range-picker',
  'file-upload',
  'list',
  'prompt-input',
  'property-filter',
  's3-resource-selector',
  'tag-editor',
  'tutorial-panel',
  'wizard',
];
const messagesModule = 'components/i18n/messages/all.en.js';
const toolbarModule = 'components/app-layout/visual-refresh/mobile-toolbar.js';
const orientation = '"aria-orientation": "horizontal", ';
const fontsModule = 'global-styles/index.css';

/** The style sheet without the fonts it carries: 137 KB that every visitor would wait for; their own system's fonts do instead. */
export function withoutFonts(css: string): string {
  return css.replaceAll(/@font-face\s*\{[^}]*\}/g, '');
}

/** The bar of narrow screens without a word on which way its `nav` lies, which only a toolbar may say: axe counts it as critical. */
export function withoutOrientation(code: string): string {
  if (!code.includes(orientation))
    throw new Error('The bar of narrow screens says nothing of its orientation any more: see slim-design-system.ts.');
  return code.replace(orientation, '');
}

/** The module of all messages without those of components that are not used. */
export function withoutMessages(code: string, components: readonly string[] = unusedComponents): string {
  const [, json = '{}'] = /^export default (.*?);?\s*$/s.exec(code) ?? [];
  const namespaces = JSON.parse(json) as { [namespace: string]: { [locale: string]: { [component: string]: unknown } } };
  for (const locales of Object.values(namespaces))
    for (const messages of Object.values(locales)) for (const component of components) delete messages[component];
  return `export default ${JSON.stringify(namespaces)};`;
}

/** Leaves out what the design system brings and the console never shows; stops the build when a new version has it elsewhere. */
export function slimDesignSystem(): Plugin {
  const open = new Set([...Object.keys(standIns), messagesModule, toolbarModule, fontsModule]);
  return {
    name: 'slim-design-system',
    enforce: 'pre',
    transform(code, id) {
      const module = [...open].find((end) => id.endsWith(end));
      if (module === undefined) return undefined;
      open.delete(module);
      if (module === toolbarModule) return { code: withoutOrientation(code), map: null };
      if (module === fontsModule) return { code: withoutFonts(code), map: null };
      return { code: module === messagesModule ? withoutMessages(code) : String(standIns[module]), map: null };
    },
    buildEnd(error) {
      if (error !== undefined) return;
      if (open.size > 0) this.error(`The design system has no ${[...open].join(', ')} any more: see slim-design-system.ts.`);
      const modules = [...this.getModuleIds()];
      const used = unusedComponents.filter((one) => modules.some((id) => id.includes(`/components/${one}/`)));
      if (used.length > 0) this.error(`${used.join(', ')} is used now: take it out of unusedComponents in slim-design-system.ts.`);
    },
  };
}
