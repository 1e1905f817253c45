/** What `flow` does: loaded when it runs. */
import { existsSync } from 'node:fs';
import { STANDARD_INPUT } from '../../../capture/node.ts';
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import { spoolNamed } from '../../input/spool-named.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { logFactsOf } from '../../options/logs.ts';
import { asText } from '../../options/look.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { deliver } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { SYSTEM_WORDS } from '../../process/system-words.ts';
import { drawStory } from './draw-story.ts';
import { findStory } from './find-story.ts';
import type { FlowCommandOptions } from './options.ts';
import { FLOW_WORDS } from './words.ts';

/** Draws the call or transfer that `what` may mean; where that is an input, and without it, the worst of the trace. */
export async function drawFlow(
  what: string | undefined,
  named: readonly string[],
  options: FlowCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const isInput = what !== undefined && (what === STANDARD_INPUT || existsSync(what));
  const isGone = what !== undefined && !isInput && PATH.test(what);
  if (isGone && named.length === 0 && io.input !== 'data') {
    return tellGone(what, io);
  }
  const inputs = inputsOf(isInput ? [what, ...named] : named, io);
  await loadLanguage(options.lang);
  const anonymizing = await anonymizingOf(options);
  const files = anonymizeFiles(options);
  const facts = { tls: await readTlsFiles(options), logFacts: await logFactsOf(options) };
  const reading = { ...facts, anonymizing, lang: options.lang };
  await keepApart([options.output, ...files.written], { inputs, others: [...keyFiles(options), ...files.read] });
  const spool = await spoolNamed(inputs, (path) => sayingOf(FLOW_WORDS, ({ readOnce }) => readOnce(path)));
  try {
    const { trace, found } = await findStory(isInput ? null : (what ?? null), inputs, { ...reading, spool }, io);
    if (found === null) {
      if (isGone) {
        return tellGone(what, io);
      }
      if (trace.totals.messages > 0 && (isInput || what === undefined)) {
        io.err(`siptriage: ${FLOW_WORDS.in(langOf(io)).nothingToDraw}`);
      }
      return trace.exitCode;
    }
    const { text, title } = await drawStory(found, options, io);
    await deliver(text, options.output, io, asText(options));
    tellRest(title, found.seen.dropped, isInput || what === undefined, options, io);
    return trace.exitCode;
  } finally {
    spool?.close();
  }
}

/** What nothing is about, and what looks like a path, was meant as an input that is not there. */
const PATH = /[/\\]|\.(?:pcap|pcapng|cap|snoop|log|txt|json|jsonl|ndjson|gz|zst|zip|tar)$/i;

function tellGone(path: string, io: Io): ExitCode {
  io.err(`siptriage: ${printable(path)}: ${SYSTEM_WORDS.in(langOf(io)).ENOENT}`);
  return EXIT.noTrace;
}

/** Which story it is, where the result does not say it to who reads the terminal; and what it does not show. */
function tellRest(title: string, dropped: number, isChosen: boolean, options: FlowCommandOptions, io: Io): void {
  if (isChosen && (options.format !== 'text' || options.output !== undefined)) {
    io.err(`siptriage: ${printable(title)}`);
  }
  if (dropped > 0) {
    io.err(`siptriage: ${FLOW_WORDS.in(langOf(io)).notShown(dropped)}`);
  }
}
