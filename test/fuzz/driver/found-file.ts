import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from './job.ts';

/** Writes an input on which a target failed, and beside it how; returns the file of the input. */
export function writeFound(folder: string, target: string, { input, failure }: Found, seed: number): string {
  mkdirSync(folder, { recursive: true });
  const digest = createHash('sha256').update(input).digest('hex').slice(0, 12);
  const name = `${target.replaceAll(':', '-')}-${failure.kind.replaceAll(' ', '-')}-${digest}`;
  const file = join(folder, `${name}.bin`);
  writeFileSync(file, input);
  const lines = [`${failure.kind}: ${failure.message}`, replayCommand(target, file), `seed ${seed}`, '', failure.stack];
  writeFileSync(join(folder, `${name}.txt`), `${lines.join('\n').trimEnd()}\n`);
  return file;
}

/** What runs one input again. */
export function replayCommand(target: string, file: string): string {
  return `npm run fuzz -- ${target} --replay ${file}`;
}
