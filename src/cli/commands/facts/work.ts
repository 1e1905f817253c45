/** What `facts` does: loaded when it runs. */
import type { MessageFace } from '../../../analysis/index.ts';
import { FactsWriter } from '../../../facts/index.ts';
import { CODEC_IN_NODE } from '../../../facts/node.ts';
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { readMessages } from '../../input/read-trace.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { logFactsOf } from '../../options/logs.ts';
import { selectionOf } from '../../options/selection.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { deliveringBytes } from '../../output/deliver-bytes.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { FactsCommandOptions } from './options.ts';
import { type ReadForFacts, sourcesOf } from './sources-read.ts';
import { FACTS_WORDS } from './words.ts';

const STANDARD_OUTPUT = '-';

/**
 * Writes the messages of the inputs as a facts file.
 *
 * @throws UsageError where it would go to a terminal.
 */
export async function writeFacts(inputs: readonly string[], options: FactsCommandOptions, io: Io): Promise<ExitCode> {
  await loadLanguage(options.lang);
  const { output = STANDARD_OUTPUT } = options;
  if (output === STANDARD_OUTPUT && (io.isTerminal || io.outBytes === undefined)) {
    throw new UsageError(sayingOf(FACTS_WORDS, ({ toTerminal }) => toTerminal));
  }
  const select = await selectionOf(options);
  const logFacts = await logFactsOf(options);
  const tls = await readTlsFiles(options);
  const anonymizing = await anonymizingOf(options);
  const files = anonymizeFiles(options);
  await keepApart([options.output, ...files.written], { inputs, others: [...keyFiles(options), ...files.read] });
  const words = FACTS_WORDS.in(langOf(io));
  if (io.progress !== undefined && anonymizing === null) {
    io.err(`siptriage: ${words.writesAll}`);
  }
  return deliveringBytes(output, io, async ({ write, drop }) => {
    const writer = new FactsWriter(write, CODEC_IN_NODE);
    let read: ReadForFacts | null = null;
    const onRead = (result: ReadForFacts): void => {
      read = result;
    };
    const code = await readMessages(inputs, { select, tls, logFacts, anonymizing, onRead }, faceOf(writer), io);
    if (read === null || writer.messages === 0) {
      drop();
      return code;
    }
    await writer.end(sourcesOf(read, writer));
    if (options.quiet !== true && io.progress !== undefined && options.output !== undefined) {
      io.err(`siptriage: ${words.written(writer.messages, (read as ReadForFacts).inputs.length, printable(output))}`);
    }
    return code;
  });
}

function faceOf(writer: FactsWriter): MessageFace {
  return {
    message: (...seen) => writer.message(...seen),
    refused: (...seen) => writer.refused(...seen),
    copies: (count) => writer.copies(count),
    flush: () => writer.flush(),
  };
}
