import { KeptMessages } from '../../../differences/index.ts';
import { messagesAbout } from '../../../filter/index.ts';
import { type CompactMessage, compactMessage, type HeadersAsked } from '../../../report/index.ts';
import { readMessages } from '../../input/read-trace.ts';
import type { Answer } from './answer.ts';
import type { Desk, Job } from './desk.ts';
import { keepToTime, storyAsked } from './story-id.ts';
import { ToolFault } from './tool-fault.ts';

export type MessagesQuestion = {
  readonly story?: string | undefined;
  readonly path?: string | undefined;
  readonly frames?: readonly string[] | undefined;
  readonly headers?: readonly string[] | undefined;
};

/** Frames that one question asks for. */
const MOST_FRAMES = 200;
const FRAMES = /^([#:]?)(\d{1,10})(?:-[#:]?(\d{1,10}))?$/;

/** The messages of a story, or some by their frames, with those headers that are asked for. */
export async function tellMessages(question: MessagesQuestion, desk: Desk, job: Job): Promise<Answer> {
  const { story, path, frames } = question;
  const kept = new KeptMessages();
  let paths: readonly string[];
  if (story !== undefined) {
    ({ paths } = await storyAsked(story, desk, job, { alsoTake: (message, arrival) => kept.take(message, arrival) }));
  } else if (path !== undefined && frames !== undefined) {
    paths = await takeFrames(path, frames, kept, desk, job);
  } else {
    throw new ToolFault('bad-argument', 'give story, or path and frames');
  }
  const messages = kept.all();
  if (messages.length === 0) {
    throw new ToolFault('nothing-found', 'no SIP message stands there');
  }
  const headers = headersOf(question);
  const dropped = kept.dropped > 0 ? ` ${kept.dropped} more were left out.` : '';
  return {
    head: `${messages.length} messages, secrets masked.${dropped}`,
    lines: messages.flatMap((message: CompactMessage) => compactMessage(message, paths, headers)),
    ...(headers.length === 0 ? { next: 'headers: ["From", "Contact"] shows some of them, ["*"] all of it.' } : {}),
  };
}

function headersOf({ headers = [] }: MessagesQuestion): HeadersAsked {
  return headers.includes('*') ? 'all' : headers;
}

async function takeFrames(
  path: string,
  frames: readonly string[],
  kept: KeptMessages,
  desk: Desk,
  job: Job,
): Promise<readonly string[]> {
  const inputs = await desk.inputs(path);
  const wanted = placesOf(frames).map((place) => messagesAbout(place));
  const filter = {
    matches: (...facts: Parameters<(typeof wanted)[0]['matches']>) => wanted.some((each) => each.matches(...facts)),
    mayMatch: () => true,
    needs: null,
    asked: { kind: 'or' as const, of: wanted.map(({ asked }) => asked) },
  };
  const names: string[] = [];
  const face = {
    message: (...[message, arrival, input]: Parameters<Parameters<typeof readMessages>[2]['message']>) => {
      names[arrival.input] = input;
      kept.take(message, arrival);
    },
    copies: () => {},
    flush: async () => {},
  };
  const select = { filter, from: null, to: null };
  await readMessages(inputs, { ...job.reading, select }, face, job.io);
  keepToTime(job);
  return names;
}

/** `12`, `#12-20`, `:340`: each place by itself. */
function placesOf(frames: readonly string[]): string[] {
  const places = frames.flatMap((text) => {
    const [, sign = '', first, last = first] = FRAMES.exec(text.trim()) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || to < from || to - from >= MOST_FRAMES) {
      throw new ToolFault('bad-argument', `frames are "12", "12-20" or ":340" for a line, ${MOST_FRAMES} at most`);
    }
    return Array.from({ length: to - from + 1 }, (_, i) => `${sign === '' ? '#' : sign}${from + i}`);
  });
  if (places.length === 0 || places.length > MOST_FRAMES) {
    throw new ToolFault('bad-argument', `name 1 to ${MOST_FRAMES} frames`);
  }
  return places;
}
