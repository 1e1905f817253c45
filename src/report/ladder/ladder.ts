import type { MessageRef } from '../contract.ts';
import { renderMermaid } from './diagrams/mermaid.ts';
import type { LadderWords } from './ladder-words.ts';
import { LADDER_WORDS } from './ladder-words-en.ts';
import type { LadderLayout } from './layout/ladder-layout.ts';
import { layOutLadder } from './layout/lay-out.ts';
import { ladderText } from './text/ladder-text.ts';

export type LadderOptions = {
  /** At most so many messages; the first and the last ones stay. 60 by default. */
  readonly maxMessages?: number;
  /** Addresses of parties, from which columns get their names. */
  readonly uris?: readonly string[];
  /** What the ladder says; in English by default. */
  readonly words?: LadderWords;
};

/** Of a ladder in a form that somebody reads in passing: more messages nobody does, and more parties stand in no page. */
export const LADDER_BOUNDS = { maxMessages: 60, maxParticipants: 8 } as const;

/**
 * Messages as a ladder of plain text in ASCII, for forms that hold no other: what is drawn of the layout where nothing is
 * known of a story but its messages. Lines are of at most 100 columns.
 *
 * @param messages in the order of the trace.
 * @returns lines without line ends; none for no message.
 */
export function renderLadder(messages: readonly MessageRef[], options: LadderOptions = {}): string[] {
  return ladderText(laidOutOf(messages, options), { words: options.words ?? LADDER_WORDS.english });
}

/** The same as a sequence diagram of Mermaid. */
export function renderLadderDiagram(messages: readonly MessageRef[], options: LadderOptions = {}): string {
  return renderMermaid(laidOutOf(messages, options), { words: options.words ?? LADDER_WORDS.english });
}

function laidOutOf(messages: readonly MessageRef[], { maxMessages, uris = [] }: LadderOptions): LadderLayout {
  const facts = { messages: messages.map((ref) => ({ ref })), parties: uris.map((uri) => ({ uri })), media: [] };
  return layOutLadder(facts, { ...LADDER_BOUNDS, ...(maxMessages === undefined ? {} : { maxMessages }) });
}
