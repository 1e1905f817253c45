import { fileURLToPath } from 'node:url';
import { createFiles, USAGE } from './create.js';

/**
 * Writes the files of something new, and the line of the list that it stands in:
 *
 *     npm run new -- rule transfer/foo [--verdict] | log NAME | output NAME
 *
 * Ends with 2, and one line on stderr, when it is not asked rightly or the name is taken.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

try {
  const [kind = '', name = '', ...flags] = process.argv.slice(2);
  console.log(createFiles(ROOT, kind, name, flags).join('\n'));
  console.log('The type check passes; the tests of the lists say what is still to be written.');
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
}
