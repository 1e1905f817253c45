import { htmlText } from '../../display/index.ts';
import type { Story } from '../../findings/index.ts';
import type { Lang } from '../../languages/index.ts';
import { capitalise } from '../../page/index.ts';
import { METHODS } from '../../sip/index.ts';
import { storyCallIds } from '../story-call-ids.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { storyTimeOf } from '../text/text-stories.ts';
import { each, said } from './both.ts';
import { copiable } from './copied.ts';
import { type DrawingNeeds, drawnStory } from './drawn-story.ts';
import type { Explanations } from './explanations.ts';
import type { MessageTexts } from './message-texts.ts';
import { otherMessages, ownMessages } from './messages-part.ts';
import type { NamedRules } from './rules-part.ts';
import { searchText } from './search-text.ts';
import type { ShownStory, TextsOf, Told } from './shown-story.ts';
import { storyLadder } from './story-ladder.ts';

const KNOWN_METHODS: ReadonlySet<string> = new Set(METHODS);

/** What a story is made from. */
export type StoryOptions = DrawingNeeds & {
  readonly lang: Lang;
  readonly textsOf: TextsOf;
  /** Null where the trace was not read again. */
  readonly texts: MessageTexts | null;
  readonly explanations: Explanations;
  readonly rules: NamedRules;
};

/**
 * The line by which a story stands in the list. A page may have thousands, and opens as soon as their elements are made: there
 * are as few as can be, and the mark before it is set by the styles.
 */
export function storyHead(shown: ShownStory, told: Told, { textsOf, lang }: StoryOptions): string {
  const { main } = told;
  const { clockOf, placeOf } = textsOf(lang);
  const where = main.first === undefined ? [] : [clockOf(main.first.timeUs), placeOf(main.first)];
  const at = where.filter((part) => part !== '').map((part) => `${htmlText(part)} · `);
  const words = each((of) => {
    const { title, names } = told.in(of);
    return `<b>${htmlText(headline(title, methodOf(shown.story)))}</b> ${htmlText(names)}`;
  }, 'span');
  return `<summary><h3>${words}</h3><span class="at dim">${at.join('')}${said((of) => told.in(of).confidence)}</span></summary>`;
}

/** Attributes of the element of a story. */
export function storyAttributes({ number, story, causeId }: ShownStory, { standing, kind, main }: Told): string {
  const atUs = storyTimeOf(story);
  const find = htmlText(searchText(story, main));
  return `id="story-${number}" class="story ${standing}" data-kind="${kind}" data-standing="${standing}"${
    causeId === null ? '' : ` data-cause="${causeId}"`
  }${Number.isFinite(atUs) ? ` data-at="${Math.floor(atUs / 1e6)}"` : ''} data-find="${find}"`;
}

/** What a story opens to, and the ids of the messages in it. */
export type StoryBody = { readonly html: string; readonly ids: readonly string[] };

/** All of it: how it went, why, what to do, its ladder, its messages. */
export function storyBody(shown: ShownStory, told: Told, options: StoryOptions): StoryBody {
  const { main } = told;
  const lead = each((lang) =>
    told
      .in(lang)
      .lead()
      .map((text) => `<p class="lead">${htmlText(text)}</p>`)
      .join(''),
  );
  const drawn = drawnStory(shown.story, shown.number, main.sightings, options);
  const seen =
    main.sightings.length === 0
      ? ''
      : storyLadder(drawn.layout, drawn.idOf) +
        ownMessages(shown, told, drawn, options) +
        otherMessages(shown, told, drawn, options);
  return {
    html: `<div class="body">${lead}${facts(told, options.rules)}${seen}</div>`,
    ids: [...drawn.ids.values(), ...drawn.others.map(({ id }) => id)],
  };
}

/** In place of that where a page holds too many: how to see it. The styles say so before it, in the language that is shown. */
export function shortBody({ story }: ShownStory): string {
  const [callId] = storyCallIds(story);
  const typed = callId !== undefined && /^[\w.@:+-]{1,200}$/.test(callId) ? copiable(`siptriage call ${callId}`) : '';
  return `<p class="body dim short">${typed}</p>`;
}

/** `TRANSFER FAILED` as a heading says it; a method keeps its capitals. @param method of the trace, where the title names one. */
export function headline(title: string, method = ''): string {
  const words = title.slice(2).split(' ');
  const isName = (word: string): boolean => word === method || KNOWN_METHODS.has(word) || /[^\p{Lu},]/u.test(word);
  const lower = words.map((word) => (isName(word) ? word : word.toLowerCase()));
  const text = lower.join(' ');
  return capitalise(text);
}

function methodOf(story: Story): string {
  return story.type === 'notice' && story.notice.record.type === 'request' ? story.notice.record.method : '';
}

/** Why, who is at fault, what to do, in each language; Call-IDs and filters once. */
function facts(told: Told, rules: NamedRules): string {
  const words = each((lang) =>
    items(
      told
        .in(lang)
        .paragraphs()
        .filter(({ isCode = false }) => !isCode),
      rules,
    ),
  );
  const codes = items(
    told.main.paragraphs().filter(({ isCode = false }) => isCode),
    rules,
  );
  return words + codes;
}

function items(paragraphs: readonly Paragraph[], rules: NamedRules): string {
  const rows = paragraphs.map(({ label, text, isCode = false }) => {
    const shown = isCode ? text.split(' · ').map(copiable).join(' ') : rules.linked(text);
    return `${label === '' ? '' : `<dt>${htmlText(label)}</dt>`}<dd>${shown}</dd>`;
  });
  return rows.length === 0 ? '' : `<dl class="facts">${rows.join('')}</dl>`;
}
