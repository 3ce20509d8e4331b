const { transformSync } = require('esbuild');

module.exports = {
  process(source, file, options) {
    const format = options.supportsStaticESM ? 'esm' : 'cjs';
    return transformSync(source, { loader: 'ts', target: 'node22', sourcemap: 'inline', sourcefile: file, format });
  },
};
