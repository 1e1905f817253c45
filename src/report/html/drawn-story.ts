import type { Story } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { MessageRef } from '../contract.ts';
import type { LadderLayout, MessageRow } from '../ladder/layout/ladder-layout.ts';
import { layOutLadder } from '../ladder/layout/lay-out.ts';
import { ladderFactsOf, seenKey } from '../ladder/story-facts.ts';
import type { RefOf } from '../message-ref.ts';
import type { Anchors } from './anchors.ts';
import type { StoryLegs } from './story-legs.ts';

export type DrawingNeeds = {
  readonly refOf: RefOf;
  readonly timezone: string | null;
  readonly anchors: Anchors;
  readonly legs: StoryLegs;
};

/** A message of the ladder of a story that the story itself does not tell. */
export type OtherMessage = {
  readonly id: string;
  readonly sighting: Sighting;
  readonly row: MessageRow;
  readonly callId: string;
};

/** A story as it is drawn, and where the text of each of its messages stands. */
export type DrawnStory = {
  readonly layout: LadderLayout;
  /** The id of the message of a row; null where its text is not in the page. */
  readonly idOf: (row: MessageRow) => string | null;
  /** The ids of the messages that the story tells. */
  readonly ids: ReadonlyMap<Sighting, string>;
  /** The others of its ladder that stand in the page with this story, and with none before it. */
  readonly others: readonly OtherMessage[];
  /** When each message was, as the ladder says it, where it is drawn with all legs. */
  readonly whenOf: (sighting: Sighting) => string | null;
  /** Messages of its calls for which there was no room. */
  readonly dropped: number;
};

/** @param own the messages that the story tells. */
export function drawnStory(story: Story, number: number, own: readonly Sighting[], needs: DrawingNeeds): DrawnStory {
  const { refOf, timezone, anchors, legs } = needs;
  const { stories, seen, shown, dropped } = legs.of(story);
  const sightings = new Map<MessageRef, Sighting>();
  const facts = ladderFactsOf(stories, notedIn(sightings, refOf), seen);
  const layout = layOutLadder(facts, { timezone });
  const rows = keyedRows(layout, sightings);
  const ids = new Map(own.map((sighting) => [sighting, anchors.of(sighting, number)] as const));
  const places = new Map([...ids].map(([sighting, id]) => [seenKey(sighting), id] as const));
  const others = shown === null ? [] : othersIn(rows, layout, new Set([...places.keys(), ...shown.keys()]));
  const placed = others.map((other) => ({ ...other, id: anchors.of(other.sighting, number) }));
  for (const { sighting, id } of placed) {
    places.set(seenKey(sighting), id);
  }
  for (const [key, id] of shown === null ? [] : places) {
    shown?.set(key, shown.get(key) ?? id);
  }
  return {
    layout,
    idOf: ({ ref }) => idAt(sightings.get(ref), places, shown),
    ids,
    others: placed,
    whenOf: (sighting) => (shown === null ? null : (rows.get(seenKey(sighting))?.row.offset ?? null)),
    dropped,
  };
}

type KeyedRow = { readonly row: MessageRow; readonly sighting: Sighting };

function notedIn(sightings: Map<MessageRef, Sighting>, refOf: RefOf): RefOf {
  return (sighting) => {
    const ref = refOf(sighting);
    sightings.set(ref, sighting);
    return ref;
  };
}

function keyedRows(
  { rows }: LadderLayout,
  sightings: ReadonlyMap<MessageRef, Sighting>,
): ReadonlyMap<string, KeyedRow> {
  const keyed = new Map<string, KeyedRow>();
  for (const row of rows) {
    const sighting = row.kind === 'message' ? sightings.get(row.ref) : undefined;
    if (row.kind === 'message' && sighting !== undefined) {
      keyed.set(seenKey(sighting), { row, sighting });
    }
  }
  return keyed;
}

function othersIn(
  rows: ReadonlyMap<string, KeyedRow>,
  { callIds }: LadderLayout,
  known: ReadonlySet<string>,
): Omit<OtherMessage, 'id'>[] {
  return [...rows]
    .filter(([key]) => !known.has(key))
    .map(([, { row, sighting }]) => ({ row, sighting, callId: callIds[row.leg ?? -1] ?? '' }));
}

function idAt(
  sighting: Sighting | undefined,
  places: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, string> | null,
): string | null {
  const key = sighting === undefined ? '' : seenKey(sighting);
  return places.get(key) ?? shown?.get(key) ?? null;
}
