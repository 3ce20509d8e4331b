import { describe, expect, it } from '@jest/globals';
import { slimDesignSystem, withoutFonts, withoutMessages, withoutOrientation } from '../../../console/build/slim-design-system.js';

describe('withoutFonts', () => {
  it('leaves every other rule', () => {
    expect(withoutFonts('a{b:c}@font-face {\n src: url(data:x) }\n@media x{d{e:f}}')).toBe('a{b:c}\n@media x{d{e:f}}');
  });
});

describe('withoutMessages', () => {
  it('drops the messages of the components named', () => {
    const code = 'export default {"space":{"en":{"table":{"a":[]},"list":{"b":[]}}}};\n';
    expect(withoutMessages(code, ['list'])).toBe('export default {"space":{"en":{"table":{"a":[]}}}};');
  });
});

describe('withoutOrientation', () => {
  it('takes one attribute away, and says when it is not there', () => {
    expect(withoutOrientation('{ "aria-orientation": "horizontal", ref: bar }')).toBe('{ ref: bar }');
    expect(() => withoutOrientation('{ ref: bar }')).toThrow('see slim-design-system.ts');
  });
});

describe('slimDesignSystem', () => {
  it('stops the build when there is nothing left to slim where it was', () => {
    const { buildEnd } = slimDesignSystem() as { readonly buildEnd: (this: object) => void };
    const context = {
      error: (message: string) => {
        throw new Error(message);
      },
      getModuleIds: () => [],
    };
    expect(() => buildEnd.call(context)).toThrow('see slim-design-system.ts');
  });
});
