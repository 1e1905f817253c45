/** What `messages` does: loaded when it runs. */
import { loadLanguage } from '../../../languages/load.ts';
import { readMessages } from '../../input/read-trace.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { logFactsOf } from '../../options/logs.ts';
import { selectionOf } from '../../options/selection.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { delivering } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { MessageWriter } from './message-writer.ts';
import type { MessagesCommandOptions } from './options.ts';
import { MESSAGES_WORDS } from './words.ts';

/** Writes the messages of the inputs. */
export async function writeMessages(
  inputs: readonly string[],
  options: MessagesCommandOptions,
  io: Io,
): Promise<ExitCode> {
  await loadLanguage(options.lang);
  const select = await selectionOf(options);
  const logFacts = await logFactsOf(options);
  const tls = await readTlsFiles(options);
  const anonymizing = await anonymizingOf(options);
  const files = anonymizeFiles(options);
  await keepApart([options.output, ...files.written], { inputs, others: [...keyFiles(options), ...files.read] });
  if (io.progress !== undefined && anonymizing === null) {
    io.err(`siptriage: ${MESSAGES_WORDS.in(langOf(io)).writesAll}`);
  }
  return delivering(options.output, io, async ({ write, drop }) => {
    const writer = new MessageWriter(write);
    const code = await readMessages(inputs, { select, tls, logFacts, anonymizing }, writer, io);
    await writer.end();
    if (writer.isEmpty) {
      drop();
    }
    return code;
  });
}
