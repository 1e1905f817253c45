/** What `reveal` does: loaded when it runs. */
import { reveal } from '../../../anonymize/index.ts';
import { latin1Bytes, utf8 } from '../../../bytes/index.ts';
import { STANDARD_INPUT } from '../../../capture/node.ts';
import { sayingOf } from '../../../languages/index.ts';
import { textOf } from '../../options/named-file.ts';
import { delivering } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { RevealCommandOptions } from './options.ts';
import { REVEAL_WORDS } from './words.ts';

/**
 * Puts the originals into a text.
 *
 * @throws UsageError for what is no mapping, and for a file that cannot be read.
 */
export async function revealText(input: string, { mapping, output }: RevealCommandOptions, io: Io): Promise<void> {
  if (mapping === undefined) {
    throw new UsageError(sayingOf(REVEAL_WORDS, ({ whichMapping }) => whichMapping));
  }
  const revealed = reveal(await utf8Of(mapping), printable);
  if (revealed === null) {
    throw new UsageError(sayingOf(REVEAL_WORDS, ({ noMapping }) => noMapping(mapping)));
  }
  await keepApart([output], { inputs: [input], others: [mapping] });
  const text = input === STANDARD_INPUT ? await standardInput() : await utf8Of(input);
  await delivering(output, io, ({ write }) => write(revealed(text)));
}

/** @throws UsageError for a file that cannot be read. */
async function utf8Of(file: string): Promise<string> {
  const text = await textOf(file);
  return utf8(latin1Bytes(text), 0, text.length);
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}
