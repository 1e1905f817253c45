import { LADDER_WORDS } from '../ladder/ladder-words-en.ts';
import { capMessages } from '../ladder/layout/cap-messages.ts';
import type { LadderLayout, MessageRow } from '../ladder/layout/ladder-layout.ts';
import { renderSvgPieces } from '../ladder/svg/render-svg.ts';
import { DrawnMessages } from '../ladder/svg/svg-rows.ts';
import { each } from './both.ts';

/** A longer ladder is looked at in the messages below it. */
const MOST_ROWS = 200;

/**
 * The messages of a story between its parties, each with a link to its text.
 *
 * @param idOf a message whose text stands in the page; null for one whose text does not.
 */
export function storyLadder(layout: LadderLayout, idOf: (row: MessageRow) => string | null): string {
  const shown = capMessages(layout, MOST_ROWS);
  const drawn = new DrawnMessages();
  const hrefOf = (row: MessageRow): string | null => {
    const id = idOf(row);
    return id === null ? null : `#${id}`;
  };
  const pictures = each((lang) => {
    const words = LADDER_WORDS.in(lang);
    const { head, chunks } = renderSvgPieces(shown, { words, title: '', showsClock: false, hrefOf, drawn });
    return [head, ...chunks].map(({ svg }) => withLinks(svg)).join('');
  });
  return `<div class="picture" tabindex="0">${pictures}</div>`;
}

/** A picture is one thing; one with links in it is a group of things. */
function withLinks(svg: string): string {
  return svg.replace(' role="img"', ' role="group"');
}
