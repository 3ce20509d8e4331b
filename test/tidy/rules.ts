import { ambient } from './ambient.js';
import { bannedWord } from './banned-word.js';
import { commentText } from './comment-text.js';
import { docstring } from './docstring.js';
import { documentPath } from './document-path.js';
import { doorShape } from './door-shape.js';
import { errorClass } from './error-class.js';
import { fileName } from './file-name.js';
import { fileSize } from './file-size.js';
import { functionSize } from './function-size.js';
import { layering } from './layering.js';
import { machinePath } from './machine-path.js';
import { mainExport } from './main-export.js';
import type { Rule } from './rule.js';
import { testHonesty } from './test-honesty.js';
import { twinTest } from './twin-test.js';

/** All rules of the house that a test keeps; none has an exception list. */
export const rules: readonly Rule[] = [
  fileName,
  mainExport,
  fileSize,
  functionSize,
  layering,
  doorShape,
  errorClass,
  bannedWord,
  docstring,
  commentText,
  documentPath,
  twinTest,
  testHonesty,
  ambient,
  machinePath,
];
