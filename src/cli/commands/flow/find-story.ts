import type { AnalyzeOptions, MessageFace } from '../../../analysis/index.ts';
import { messagesAbout, messagesUnder } from '../../../filter/index.ts';
import { type Story, totalOf } from '../../../findings/index.ts';
import { callIdsOfStory, SeenMessages, StoryChoice, StoryGroup, type TraceFace } from '../../../report/index.ts';
import { type ReadOptions, readMessages, readTrace, type Trace } from '../../input/read-trace.ts';
import { printable } from '../../output/printable.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { CALL_COMMAND_WORDS } from '../call/words.ts';
import { FLOW_WORDS } from './words.ts';

/** What is drawn: the stories of one call or transfer, the chosen one first, and all messages of them. */
export type FoundStory = {
  readonly stories: readonly Story[];
  readonly seen: SeenMessages;
  /** What reports call the inputs, by their index. */
  readonly paths: readonly string[];
};

type Reading = Pick<AnalyzeOptions, 'tls' | 'logFacts'> &
  Pick<ReadOptions, 'lang' | 'spool' | 'anonymizing' | 'interruption'>;

/** Who chooses the story among those of the trace that may be meant. */
type Choice = TraceFace & { story(): Story | null; callsAmong(callIds: readonly string[]): number };

/** How it is chosen, where not as the report would, and who is shown each message of it besides. */
export type FindingOptions = {
  readonly choice?: Choice;
  readonly alsoTake?: MessageFace['message'];
};

/** Legs lead to transfers and these to other legs: no story has more of them than are found in so many rounds. */
const MOST_ROUNDS = 3;

/**
 * Reads the inputs to choose the story, again for all its legs, and once more for their messages.
 *
 * @param what it shall be about; null for the worst of the trace.
 */
export async function findStory(
  what: string | null,
  inputs: readonly string[],
  reading: Reading,
  io: Io,
  { choice = new StoryChoice(), alsoTake = () => {} }: FindingOptions = {},
): Promise<{ readonly trace: Trace; readonly found: FoundStory | null }> {
  let paths: readonly string[] = [];
  const onBegin = (names: readonly string[]): void => {
    paths = names;
  };
  const filter = what === null ? null : messagesAbout(what, () => paths.map((path) => path.split('/').at(-1) ?? path));
  const nothingMatches = CALL_COMMAND_WORDS.in(langOf(io)).nothingAbout(printable(what ?? ''));
  const select = { filter, from: null, to: null, withLegs: true };
  const trace = await readTrace(
    inputs,
    { ...reading, face: choice, onBegin, nothingMatches, select, showsProgress: true },
    io,
  );
  const lead = choice.story();
  if (lead === null) {
    return { trace, found: null };
  }
  // What is wrong with the inputs was said.
  const { progress: _, ...others } = io;
  const silent: Io = { ...others, err: () => {} };
  const { stories, callIds } = await legsOf(lead, inputs, reading, silent);
  const seen = await messagesOf(callIds, inputs, { ...reading, alsoTake }, silent);
  if (what !== null) {
    tellOthers(what, totalOf(trace.totals.callCounts) - choice.callsAmong(callIds), io);
  }
  return { trace, found: { stories, seen, paths } };
}

async function legsOf(
  lead: Story,
  inputs: readonly string[],
  reading: Reading,
  io: Io,
): Promise<{ readonly stories: readonly Story[]; readonly callIds: readonly string[] }> {
  let callIds: readonly string[] = callIdsOfStory(lead);
  let stories: readonly Story[] = [lead];
  for (let round = 0; round < MOST_ROUNDS && callIds.length > 0; round++) {
    const group = new StoryGroup();
    const select = { filter: messagesUnder(new Set(callIds)), from: null, to: null, withLegs: true, isOfTold: true };
    await readTrace(inputs, { ...reading, face: group, select }, io);
    stories = group.ledBy(lead);
    const all = [...new Set([...callIds, ...group.callIds()])];
    if (all.length === callIds.length) {
      break;
    }
    callIds = all;
  }
  return { stories, callIds };
}

async function messagesOf(
  callIds: readonly string[],
  inputs: readonly string[],
  { alsoTake, ...reading }: Reading & Required<Pick<FindingOptions, 'alsoTake'>>,
  io: Io,
): Promise<SeenMessages> {
  const seen = new SeenMessages();
  if (callIds.length > 0) {
    const select = { filter: messagesUnder(new Set(callIds)), from: null, to: null, isOfTold: true };
    const face = {
      message: (...[message, arrival, input]: Parameters<MessageFace['message']>) => {
        seen.take(message, arrival);
        alsoTake(message, arrival, input);
      },
      copies: () => {},
      flush: async () => {},
    };
    await readMessages(inputs, { ...reading, select }, face, io);
  }
  return seen;
}

function tellOthers(what: string, others: number, io: Io): void {
  if (others > 0) {
    io.err(`siptriage: ${FLOW_WORDS.in(langOf(io)).others(others, printable(what))}`);
  }
}
