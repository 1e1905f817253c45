import type { Story } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { MessageRef } from '../contract.ts';
import type { RefOf } from '../items.ts';
import { LADDER_WORDS } from '../ladder/ladder-words-en.ts';
import { layOutLadder } from '../ladder/layout/lay-out.ts';
import { ladderFactsOf } from '../ladder/story-facts.ts';
import { renderSvgPieces } from '../ladder/svg/render-svg.ts';
import { DrawnMessages } from '../ladder/svg/svg-rows.ts';
import { each } from './both.ts';

/** A longer ladder is looked at in the messages below it. */
const MOST_ROWS = 200;

export type LadderNeeds = {
  readonly refOf: RefOf;
  readonly timezone: string | null;
  /** The ids of the messages below, by which a row of the ladder leads to its own. */
  readonly ids: ReadonlyMap<Sighting, string>;
};

/** The messages of a story between its parties, each with a link to its text below. */
export function storyLadder(story: Story, { refOf: newRefOf, timezone, ids }: LadderNeeds): string {
  const refOf = onceEach(newRefOf);
  const facts = ladderFactsOf([story], refOf);
  const layout = layOutLadder(facts, { maxMessages: MOST_ROWS, timezone });
  const links = new Map([...ids].map(([sighting, id]) => [keyOf(refOf(sighting)), `#${id}`]));
  const drawn = new DrawnMessages();
  const pictures = each((lang) => {
    const words = LADDER_WORDS.in(lang);
    const hrefOf = ({ ref }: { readonly ref: MessageRef }): string | null => links.get(keyOf(ref)) ?? null;
    const { head, chunks } = renderSvgPieces(layout, { words, title: '', showsClock: false, hrefOf, drawn });
    return [head, ...chunks].map(({ svg }) => withLinks(svg)).join('');
  });
  return `<div class="picture" tabindex="0">${pictures}</div>`;
}

/** A message of a ladder has a row and a link. */
function onceEach(refOf: RefOf): RefOf {
  const made = new Map<Sighting, MessageRef>();
  return (sighting) => {
    const ref = made.get(sighting) ?? refOf(sighting);
    made.set(sighting, ref);
    return ref;
  };
}

/** A picture is one thing; one with links in it is a group of things. */
function withLinks(svg: string): string {
  return svg.replace(' role="img"', ' role="group"');
}

function keyOf({ input, frame, line, label }: MessageRef): string {
  return [input, frame, line, label].join('\n');
}
