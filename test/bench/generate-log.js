import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { generate, PHONES } from './generate.js';
import { LogWriter } from './log-writer.js';

/**
 * Makes an Asterisk log of any size, SIP among everything else, and says what an analysis must find in it.
 *
 *     node test/bench/generate-log.js --bytes N [--sip-share 0.05] [--kind sip] [--seed N] --out FILE
 *
 * @param {{ kind?: string, bytes: number, sipShare?: number, seed?: number, out: string }} options
 */
export function generateLog({ kind = 'sip', bytes, sipShare = 0.05, seed = 1, out }) {
  const writer = new LogWriter(out, { servers: PHONES, sipShare, seed });
  return { ...generate({ kind, bytes: bytes * sipShare, seed, writer }), lines: writer.lines };
}

/** @param {string[]} argv */
function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      kind: { type: 'string', default: 'sip' },
      bytes: { type: 'string' },
      'sip-share': { type: 'string', default: '0.05' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  const bytes = Number(values.bytes);
  const sipShare = Number(values['sip-share']);
  if (!(bytes > 0) || !(sipShare > 0 && sipShare <= 1) || values.out === undefined) {
    console.error('usage: generate-log.js --bytes N [--sip-share 0.05] [--kind sip] [--seed N] --out FILE');
    process.exitCode = 2;
    return;
  }
  const made = generateLog({ kind: values.kind, bytes, sipShare, seed: Number(values.seed), out: values.out });
  console.log(JSON.stringify(made));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2));
}
