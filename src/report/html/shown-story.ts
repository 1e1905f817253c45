import { type Story, storyIn } from '../../findings/index.ts';
import { LANGUAGES, type Lang } from '../../languages/index.ts';
import { partsOf } from '../text/set-story.ts';
import type { StoryParts } from '../text/story-parts.ts';
import type { TextOptions } from '../text/text-options.ts';

/** How a story went, by the mark before its title. */
export type Standing = 'failed' | 'warned' | 'open' | 'good' | 'plain';

/** What a list of stories tells them apart by. */
export type StoryKind = 'transfer' | 'call' | 'registration' | 'request';

/** A story that has a place in the page. */
export type ShownStory = {
  /** From 1, in the order of the page: `#story-3`. */
  readonly number: number;
  readonly story: Story;
  /** Of the cause that it counts for; null where it counts for none. */
  readonly causeId: number | null;
};

/** The texts of a story in every language. */
export type Told = {
  readonly standing: Standing;
  readonly kind: StoryKind;
  /** In the language of the page. */
  readonly main: StoryParts;
  readonly in: (lang: Lang) => StoryParts;
  /** The story as it was judged in a language, each once: judging again takes longer than telling. */
  readonly judged: (lang: Lang) => Story;
};

const STANDING: Readonly<Record<string, Standing>> = {
  '✗': 'failed',
  '!': 'warned',
  '?': 'open',
  '✓': 'good',
  '·': 'plain',
};

/** What a form of the report needs, in every language. */
export type TextsOf = (lang: Lang) => TextOptions;

/** Tells a story in every language; null for one that is none of its own. */
export function told(story: Story, judgedIn: Lang, textsOf: TextsOf): Told | null {
  const main = partsOf(story, textsOf(judgedIn));
  if (main === null) {
    return null;
  }
  const judged = new Map<Lang, Story>();
  const parts = new Map<Lang, StoryParts>();
  for (const lang of LANGUAGES) {
    const again = lang === judgedIn ? story : storyIn(story, lang);
    judged.set(lang, again);
    parts.set(lang, (lang === judgedIn ? main : partsOf(again, textsOf(lang))) ?? main);
  }
  return {
    standing: STANDING[main.title.charAt(0)] ?? 'plain',
    kind: kindOf(story),
    main,
    in: (lang) => parts.get(lang) ?? main,
    judged: (lang) => judged.get(lang) ?? story,
  };
}

function kindOf({ type }: Story): StoryKind {
  return type === 'transfer' || type === 'registration' ? type : type === 'notice' ? 'request' : 'call';
}
