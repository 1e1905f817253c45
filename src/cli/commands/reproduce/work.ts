/** What `reproduce` does: loaded when it runs. */
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import type { Lang } from '../../../reference/index.ts';
import { findingsOf, PLAIN, storyTitle } from '../../../report/index.ts';
import { PlayedMessages, REPRODUCE_NOTES, type Reproduction, readMe, reproduce } from '../../../reproduce/index.ts';
import { spoolNamed } from '../../input/spool-named.ts';
import { logFactsOf } from '../../options/logs.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { UsageError } from '../../process/usage-error.ts';
import { type FoundStory, findStory } from '../flow/find-story.ts';
import { ChooseFailed } from './choose-failed.ts';
import { isUnreachable, lacksOf } from './lacks.ts';
import type { ReproduceCommandOptions } from './options.ts';
import { rehearsed } from './rehearse.ts';
import { REPRODUCE_WORDS } from './words.ts';
import { keepFolder, writeFolder } from './write-folder.ts';

/** Writes the scenarios that make a story again. */
export async function reproduceStory(
  inputs: readonly string[],
  options: ReproduceCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const folder = folderAsked(options);
  await keepFolder(folder, options.force === true);
  await loadLanguage(options.lang);
  const reading = { tls: await readTlsFiles(options), logFacts: await logFactsOf(options), lang: options.lang };
  const spool = await spoolNamed(inputs, (path) => sayingOf(REPRODUCE_WORDS, ({ readOnce }) => readOnce(path)));
  const messages = new PlayedMessages();
  const choice = options.story === undefined ? null : new ChooseFailed(options.story);
  try {
    const { trace, found } = await findStory(options.call ?? null, inputs, { ...reading, spool }, io, {
      ...(choice === null ? {} : { choice }),
      alsoTake: (message, arrival) => messages.take(message, arrival),
    });
    if (trace.totals.messages === 0) {
      return trace.exitCode;
    }
    if (found === null) {
      return tellNothing(choice, options, io);
    }
    if (messages.all.length === 0) {
      io.err(`siptriage: ${REPRODUCE_WORDS.in(langOf(io)).noMessage}`);
      return EXIT.noTrace;
    }
    const made = makeAgain(found, messages, trace.totals.endUs, options);
    const lacks = async (lang: Lang): Promise<string[]> => {
      const otherwise = await rehearsed(made, found.stories[0], lang);
      return [...lacksOf(made, found, messages, lang), ...(otherwise === null ? [] : [otherwise])];
    };
    const page = pageOf(made, found, await lacks(options.lang), options);
    const files = [...made.files, { name: 'README.md', text: page }];
    await writeFolder(folder, files, { inputs, others: keyFiles(options) }, io);
    tellWritten(made, await lacks(langOf(io)), folder, io);
    return trace.exitCode;
  } finally {
    spool?.close();
  }
}

function folderAsked({ output, story, call }: ReproduceCommandOptions): string {
  if (story !== undefined && call !== undefined) {
    throw new UsageError(sayingOf(REPRODUCE_WORDS, ({ oneChoice }) => oneChoice));
  }
  if (output === undefined || output === '') {
    throw new UsageError(sayingOf(REPRODUCE_WORDS, ({ noOutput }) => noOutput));
  }
  return output;
}

function makeAgain(
  { stories }: FoundStory,
  { all }: PlayedMessages,
  endUs: number | null,
  { own, speed = 1 }: ReproduceCommandOptions,
): Reproduction {
  const isThere = !stories.some((story) => findingsOf(story).some(({ rule }) => isUnreachable(rule)));
  const original = { messages: all, endUs: endUs ?? Number.NaN, speed, isUnreachable: !isThere };
  const made = reproduce({ ...original, own: own ?? null });
  if (made === null) {
    const known = new Set(all.flatMap(({ from, to }) => [from.address, to.address]));
    const words = [...known].map(printable).join(', ');
    throw new UsageError(sayingOf(REPRODUCE_WORDS, ({ noParty }) => noParty(printable(own ?? ''), words)));
  }
  return made;
}

function pageOf(
  made: Reproduction,
  found: FoundStory,
  lacks: readonly string[],
  { lang }: ReproduceCommandOptions,
): string {
  const words = REPRODUCE_NOTES.in(lang);
  const [lead] = found.stories;
  const look = { lang, style: PLAIN, detail: 'normal', width: 100, timezone: null } as const;
  const head = lead === undefined ? null : storyTitle(lead, found.paths, look);
  const verdict = head === null ? [] : [head.title, head.why ?? ''].filter((line) => line !== '').map(printable);
  return readMe(made, { words, verdict, lacks });
}

function tellNothing(choice: ChooseFailed | null, { story }: ReproduceCommandOptions, io: Io): ExitCode {
  if (choice !== null && story !== undefined) {
    throw new UsageError(sayingOf(REPRODUCE_WORDS, ({ noStory }) => noStory(story, choice.failed.count)));
  }
  io.err(`siptriage: ${REPRODUCE_WORDS.in(langOf(io)).nothing}`);
  return EXIT.noTrace;
}

/** What cannot be played is said where it was asked for, too. */
function tellWritten(made: Reproduction, lacks: readonly string[], folder: string, io: Io): void {
  const lang = langOf(io);
  const notes = REPRODUCE_NOTES.in(lang);
  const said = [
    REPRODUCE_WORDS.in(lang).written(made.scenarios.length - made.absent.length, printable(folder)),
    ...(made.isOverUdp ? [notes.overUdp] : []),
    ...made.late.map((dialog) => notes.late(dialog)),
    ...lacks,
  ];
  for (const line of said) {
    io.err(`siptriage: ${line}`);
  }
}
