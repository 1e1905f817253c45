import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findStory } from '../../../src/cli/commands/flow/find-story.ts';
import type { Io } from '../../../src/cli/process/io.ts';
import type { Story } from '../../../src/findings/index.ts';
import {
  LADDER_WORDS,
  type LadderLayout,
  ladderFactsOf,
  layOutLadder,
  refMaker,
  renderSvgPieces,
} from '../../../src/report/index.ts';
import type { MessageRow } from '../../../src/report/ladder/layout/ladder-layout.ts';
import { htmlPage } from '../../builders/html-page.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
/** Transfers over two legs, three and more, and how many messages and Call-IDs the ladder of the first has. */
const CAPTURES = [
  ['captures/t02-blind-busy', 18, 2],
  ['captures/t07-notify-timeout', 13, 1],
  ['captures/t08-refer-403', 9, 1],
  ['captures/t18-attended-success', 29, 3],
  ['captures/t19-attended-replaces-481', 27, 3],
  ['captures/t21-two-refers-id', 31, 3],
  ['captures/t22-out-of-dialog', 13, 2],
  ['captures/t25-target-608', 17, 2],
  ['captures/t26-transfer-via-proxy', 40, 2],
  ['captures/t26-transfer-via-proxy.switch-any', 40, 2],
  ['captures/s24v-baresip-refer-407-proxy-tcp', 40, 2],
  ['captures/s25v-baresip-lossy', 19, 2],
  ['labelled/m2-two-at-once-ok-and-busy', 18, 2],
  ['labelled/m7-one-direction', 6, 1],
  ['labelled/n02-fork3-all-refuse', 41, 2],
  ['labelled/n06v-b2bua-replaces-not-mapped', 45, 6],
  ['labelled/n08-early-attended-ringing-target', 21, 3],
  ['labelled/n10-two-transfers-busy-then-ok', 28, 3],
  ['labelled/n12-target-608-by-proxy', 28, 2],
  ['labelled/n14y-transfer-608-into-503-same-number', 19, 3],
  ['labelled/n18v-sbc-carries-out-refer-busy', 17, 2],
  ['labelled/n20-hold-busy-resume', 22, 2],
] as const;

const IO: Io = { out: async () => {}, err: () => {}, isTerminal: false, env: {} };

/** A transfer as a page tells it. */
type Shown = { readonly number: string; readonly place: string; readonly picture: string };

function transfersIn(page: string): Shown[] {
  const stories = page.matchAll(
    /<details id="story-(\d+)" class="story \w+" data-kind="transfer"(.*?)(?=<details id="story-|<h2|$)/gs,
  );
  return [...stories].map(([, number = '', html = '']) => ({
    number,
    place: /<span class="at dim">[^<]*(#\d+)/.exec(html)?.[1] ?? '',
    picture: /<div class="picture" tabindex="0">(.*?)<\/div>(?=<div class="messages">)/s.exec(html)?.[1] ?? '',
  }));
}

/** The ladder that `flow` draws of the transfer whose first message stands there. */
async function flowOf(path: string, place: string): Promise<LadderLayout> {
  const { found } = await findStory(place, [path], { lang: 'en' }, IO);
  const stories = found?.stories ?? [];
  const isMeant = (story: Story): boolean =>
    story.type === 'transfer' && `#${story.transfer.record.steps[0]?.sighting.frame}` === place;
  const ordered = [...stories.filter(isMeant), ...stories.filter((story) => !isMeant(story))];
  return layOutLadder(ladderFactsOf(ordered, refMaker([path]), found?.seen.all()));
}

/** Links, and the numbers of what is tied together, which say in which order stories were told. */
const TIES = /<a href="[^"]*">|<\/a>| data-tie="\d+"/g;

/** As the page draws it, without these. */
function drawn(layout: LadderLayout): string {
  const { head, chunks } = renderSvgPieces(layout, { words: LADDER_WORDS.in('en'), title: '', showsClock: false });
  return [head, ...chunks].map(({ svg }) => svg.replace(' role="img"', ' role="group"').replace(TIES, '')).join('');
}

/** The first line and the Call-ID of the message that stands under an id. */
function textAt(page: string, id: string): readonly [line: string, callId: string] {
  const [, text = ''] =
    page.split(`<details id="${id}" class="msg`)[1]?.split('<pre class="raw" translate="no">') ?? [];
  const [message = ''] = text.split('</pre>');
  const plain = message.replace(/<[^>]*>/g, '');
  return [plain.split('\n')[0] ?? '', /^(?:Call-ID|i) *: *(.*)$/im.exec(plain)?.[1] ?? ''];
}

function messagesOf({ rows }: LadderLayout): MessageRow[] {
  return rows.filter((row) => row.kind === 'message');
}

describe('the ladder of a transfer has all legs that flow draws, and each message opens to its text', () => {
  test.each(CAPTURES)('%s', async (name, messages, legs) => {
    const path = `${FIXTURES}${name}.pcap`;
    const page = await htmlPage(path, { lang: 'en' });
    const counts: (readonly [number, number])[] = [];
    for (const { place, picture } of transfersIn(page)) {
      const layout = await flowOf(path, place);
      counts.push([messagesOf(layout).length, layout.callIds.length]);
      const [, english = picture] = /^<div lang="en">(.*?)<\/div><div lang="vi">/s.exec(picture) ?? [];
      expect([place, english.replace(TIES, '')]).toEqual([place, drawn(layout)]);
      const links = [...english.matchAll(/<a href="#([^"]*)">/g)].map(([, id = '']) => id);
      const rows = messagesOf(layout);
      const told = links.map((id) => textAt(page, id));
      expect(told.map(([, callId]) => callId)).toEqual(rows.map(({ leg }) => layout.callIds[leg ?? -1]));
      expect(told.map(([line]) => line.replace(/^SIP\/2.0 |(?<=^[A-Z]+) .*/g, ''))).toEqual(
        rows.map(({ label }) => label),
      );
    }
    expect(counts[0]).toEqual([messages, legs]);
  });
});
