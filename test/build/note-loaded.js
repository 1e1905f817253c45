// Hooks for module loading that note each file a program loads; see test/cli/start-up.test.ts.
import { appendFileSync } from 'node:fs';
import { env } from 'node:process';

export async function load(url, context, next) {
  appendFileSync(env['SIPTRIAGE_TEST_LOADED'], `${url}\n`);
  return next(url, context);
}
