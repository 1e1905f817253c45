import { htmlJson } from '../../display/index.ts';
import { said } from './both.ts';
import type { FilterName } from './html-words.ts';
import { HTML_WORDS } from './html-words-en.ts';
import { packed } from './pack.ts';
import { type ShownStory, type Told, told } from './shown-story.ts';
import { type StoryBody, type StoryOptions, shortBody, storyAttributes, storyBody, storyHead } from './story-part.ts';

/** Stories that are laid out together: the browser leaves out a full group that is not on the screen. */
const IN_A_GROUP = 50;
/** Stories whose bodies are compressed together, and opened together. */
const IN_A_PACK = 50;
/** Stories that are told whole, in the page or packed. */
export const MOST_WHOLE = 1000;
/** Characters of bodies that stand in the page, readable without scripts: of stories that failed, and of all where they are few. */
const MOST_IN_PAGE = 1_200_000;
const FEW_IN_PAGE = 40;
/** So many that failed are simply open; of more the first. */
const FEW = 3;

/** Stories as they stand in the page, and how many there are of what they may be narrowed to. */
export type StoriesPart = {
  readonly pieces: readonly string[];
  readonly counts: ReadonlyMap<FilterName, number>;
};

/** In place of a body that is packed: the styles say so in it, in the language that is shown. */
const PACKED = '<p class="body dim packed"></p>';

type Body = { readonly number: number; readonly html: string };

/**
 * All stories of the page. The first are told whole: as many bodies as there is room for stand in the page, the others are
 * packed. Of the rest there is a line.
 */
export async function storiesPart(shown: readonly ShownStory[], options: StoryOptions): Promise<StoriesPart> {
  const page = new StoriesPage(shown, options);
  for (const story of shown) {
    await page.take(story);
  }
  return page.finished();
}

class StoriesPage {
  readonly #pieces: string[] = [];
  readonly #counts = new Map<FilterName, number>();
  readonly #options: StoryOptions;
  readonly #failed: number;
  readonly #isSmall: boolean;
  readonly #packs: string[] = [];
  /** In which story a packed message is, by its id. */
  readonly #places: [anchor: string, story: number][] = [];
  #waiting: Body[] = [];
  #group: string[] = [];
  #room = MOST_IN_PAGE;
  #section: 'stories' | 'rest' | null = null;

  constructor(shown: readonly ShownStory[], options: StoryOptions) {
    this.#options = options;
    this.#failed = shown.filter(({ causeId }) => causeId !== null).length;
    this.#isSmall = shown.length <= FEW_IN_PAGE;
  }

  async take(shown: ShownStory): Promise<void> {
    const { lang, textsOf } = this.#options;
    const tale = told(shown.story, lang, textsOf);
    if (tale === null) {
      return;
    }
    this.#begin(shown.causeId === null ? 'rest' : 'stories');
    this.#count(tale, shown);
    if (shown.number > MOST_WHOLE) {
      this.#put(shown, tale, shortBody(shown));
      return;
    }
    const body = storyBody(shown, tale, this.#options);
    const hasRoom = body.html.length <= this.#room && (shown.causeId !== null || this.#isSmall);
    if (hasRoom) {
      this.#room -= body.html.length;
      this.#put(shown, tale, body.html);
    } else {
      await this.#pack(shown, tale, body);
    }
  }

  async finished(): Promise<StoriesPart> {
    this.#endGroup();
    await this.#endPack();
    if (this.#packs.length > 0) {
      const index = await packed(JSON.stringify(this.#places));
      this.#pieces.push(
        `<script type="application/json" id="packs">${htmlJson({ index, packs: this.#packs })}</script>`,
      );
    }
    return { pieces: this.#pieces, counts: this.#counts };
  }

  /** @param pack the number of the pack that the body is in; null where it stands here. */
  #put(shown: ShownStory, tale: Told, body: string, pack: number | null = null): void {
    const isOpen = pack === null && shown.causeId !== null && (this.#failed <= FEW || shown.number === 1);
    const more = `${pack === null ? '' : ` data-pack="${pack}"`}${isOpen ? ' open' : ''}`;
    this.#group.push(
      `<details ${storyAttributes(shown, tale)}${more}>${storyHead(shown, tale, this.#options)}${body}</details>`,
    );
    if (this.#group.length >= IN_A_GROUP) {
      this.#endGroup();
    }
  }

  #begin(section: 'stories' | 'rest'): void {
    if (section !== this.#section) {
      this.#section = section;
      this.#endGroup();
      const heading = said((lang) => HTML_WORDS.in(lang)[section]);
      this.#pieces.push(`<h2 class="section ${section}">${heading}</h2>`);
    }
  }

  #endGroup(): void {
    if (this.#group.length > 0) {
      const isFull = this.#group.length === IN_A_GROUP;
      this.#pieces.push(`<div class="group${isFull ? ' full' : ''}">${this.#group.join('')}</div>`);
      this.#group = [];
    }
  }

  async #pack(shown: ShownStory, tale: Told, { html, ids }: StoryBody): Promise<void> {
    if (this.#waiting.length >= IN_A_PACK) {
      await this.#endPack();
    }
    const { number } = shown;
    this.#waiting.push({ number, html });
    this.#places.push(...ids.map((id): [string, number] => [id, number]));
    this.#put(shown, tale, PACKED, this.#packs.length);
  }

  async #endPack(): Promise<void> {
    if (this.#waiting.length > 0) {
      this.#packs.push(await packed(JSON.stringify(this.#waiting)));
      this.#waiting = [];
    }
  }

  #count({ kind, standing }: Told, { causeId }: ShownStory): void {
    const isFailed = standing === 'failed';
    const isWarned = causeId !== null && !isFailed;
    for (const name of [kind, ...(isFailed ? (['failed'] as const) : []), ...(isWarned ? (['warned'] as const) : [])]) {
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }
}
