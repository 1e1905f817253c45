import type { Sighting } from '../../records/index.ts';
import type { LadderRow } from './ladder-rows.ts';
import type { Paragraph } from './paragraph.ts';

/** What is told of one story, before a form of the report sets it. */
export type StoryParts = {
  /** What became of it in capitals, behind its mark: `✗ TRANSFER FAILED`. */
  readonly title: string;
  readonly paint: (text: string) => string;
  /** Who had to do with it, and with which code it ended. */
  readonly names: string;
  /** How sure that is, in a word. */
  readonly confidence: string;
  readonly first: Sighting | undefined;
  /** Sentences before its messages, as long as they are. */
  readonly lead: () => readonly string[];
  /** All its messages, in the order of the trace. */
  readonly sightings: readonly Sighting[];
  /** What is said of each of them. */
  readonly messages: () => readonly LadderRow[];
  /** Its messages, in lines no wider than the page. */
  readonly rows: () => readonly string[];
  /** Why, what to do, where to find it. */
  readonly paragraphs: () => readonly Paragraph[];
};
