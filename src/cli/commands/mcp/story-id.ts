import type { FindingOptions } from '../flow/find-story.ts';
import { type FoundStory, findStory } from '../flow/find-story.ts';
import type { Desk, Job } from './desk.ts';
import { ToolFault } from './tool-fault.ts';

/** A trace, and which message of it is meant: `trace.pcap#12`, `server.log:340`, `folder!b.pcap#12`; null for the worst story. */
export type StoryId = { readonly path: string; readonly what: string | null };

const IN_ONE_OF_SEVERAL = /^(.+)!([^!]+[#:]\d{1,10})$/s;
const IN_THE_ONE = /^(.+?)([#:]\d{1,10})$/s;

export function storyIdOf(text: string): StoryId {
  const [, path, what] = IN_ONE_OF_SEVERAL.exec(text) ?? IN_THE_ONE.exec(text) ?? [];
  return path === undefined || what === undefined ? { path: text, what: null } : { path, what };
}

/** @param place as an answer names a message: `#12`, `b.pcap#12`. */
export function storyIdText(path: string, place: string): string {
  return /^[#:]/.test(place) ? `${path}${place}` : `${path}!${place}`;
}

/**
 * The story that is meant, with all its legs and messages.
 *
 * @throws ToolFault where there is none, or where the trace could not be read in time.
 */
export async function storyAsked(
  text: string,
  desk: Desk,
  job: Job,
  options: FindingOptions = {},
): Promise<FoundStory & { readonly id: StoryId }> {
  const id = storyIdOf(text);
  const inputs = await desk.inputs(id.path);
  const { trace, found } = await findStory(id.what, inputs, job.reading, job.io, options);
  keepToTime(job);
  if (found === null) {
    throw trace.totals.messages === 0
      ? new ToolFault('no-sip', 'no SIP message could be read there')
      : new ToolFault('nothing-found', `no call, transfer or registration has ${id.what ?? 'anything to tell'} in it`);
  }
  return { ...found, id };
}

/** @throws ToolFault: of a part nothing is said, for the rest may say the contrary. */
export function keepToTime({ isLate }: Job): void {
  if (isLate()) {
    throw new ToolFault(
      'timeout',
      'the trace could not be read in the time that one question has: cut it first (siptriage extract)',
    );
  }
}
