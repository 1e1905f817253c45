import type { AnalyzeOptions } from '../../../analysis/index.ts';
import { KeptMessages, LikenessChoice, type Side } from '../../../differences/index.ts';
import type { ReadOptions, Trace } from '../../input/read-trace.ts';
import type { Io } from '../../process/io.ts';
import { type FoundStory, findStory } from '../flow/find-story.ts';
import type { ChosenInput } from './chosen-input.ts';

/** One of the two as it was read; `side` is null where nothing was found. */
export type ReadInput = {
  readonly trace: Trace;
  readonly side: Side | null;
  readonly found: FoundStory | null;
  readonly dropped: number;
};

export type Reading = Pick<AnalyzeOptions, 'tls' | 'logFacts'> &
  Pick<ReadOptions, 'lang' | 'spool' | 'anonymizing' | 'interruption'>;

/** The bad one: what is asked for, else what a report tells first. */
export async function readBad({ path, what }: ChosenInput, reading: Reading, io: Io): Promise<ReadInput> {
  const kept = new KeptMessages();
  const { trace, found } = await findStory(what, [path], reading, io, {
    alsoTake: (message, arrival) => kept.take(message, arrival),
  });
  return read(trace, found, kept);
}

/**
 * The good one: what is asked for, else what is most like the bad one and went well.
 *
 * @param isSameTrace both stand in one trace: it is not the bad one itself.
 */
export async function readGood(
  { path, what }: ChosenInput,
  bad: Side,
  isSameTrace: boolean,
  reading: Reading,
  io: Io,
): Promise<ReadInput> {
  const kept = new KeptMessages();
  const [like] = bad.stories;
  const barred = new Set(isSameTrace && what === null ? bad.messages.map(({ callId }) => callId) : []);
  const { trace, found } = await findStory(what, [path], reading, io, {
    ...(what !== null || like === undefined
      ? {}
      : { choice: new LikenessChoice(like, (callId) => barred.has(callId)) }),
    alsoTake: (message, arrival) => kept.take(message, arrival),
  });
  return read(trace, found, kept);
}

function read(trace: Trace, found: FoundStory | null, kept: KeptMessages): ReadInput {
  const side =
    found === null
      ? null
      : { stories: found.stories, messages: kept.all(), paths: found.paths, endUs: trace.totals.endUs };
  return { trace, side, found, dropped: kept.dropped };
}
