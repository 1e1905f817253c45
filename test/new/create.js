import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { log } from './log.js';
import { output } from './output.js';
import { rule } from './rule.js';

export const USAGE = 'npm run new -- rule FAMILY/NAME [--verdict] | log NAME | output NAME';

const KINDS = { rule, log, output };

/** See create.d.ts. */
export function createFiles(root, kind, name, flags = []) {
  if (!Object.hasOwn(KINDS, kind)) {
    throw new Error(`${kind || 'nothing'} is no kind of thing that can be new`);
  }
  const { created, changed } = KINDS[kind](root, name, flags);
  const taken = Object.keys(created).find((path) => existsSync(join(root, path)));
  if (taken !== undefined) {
    throw new Error(`${taken} exists`);
  }
  for (const [path, text] of Object.entries({ ...created, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...Object.keys(created), ...Object.keys(changed)];
}
