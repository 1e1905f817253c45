import { htmlJson, htmlText } from '../../display/index.ts';
import { anchorOf } from './anchors.ts';
import { said } from './both.ts';
import type { FilterName } from './html-words.ts';
import { HTML_WORDS } from './html-words-en.ts';
import { packed } from './pack.ts';
import { type ShownStory, type Told, told } from './shown-story.ts';
import { type StoryOptions, storyAttributes, storyBody, storyHead } from './story-part.ts';

/** Stories that are laid out together: the browser leaves out a group that is not on the screen. */
const IN_A_GROUP = 50;
/** Stories whose bodies are compressed together, and opened together. */
const IN_A_PACK = 50;
/** Characters of stories that stand open in the page, readable without scripts. */
const MOST_OPEN = 2_500_000;
/** So many that failed are simply there; of more the first. */
const FEW = 3;

/** Stories as they stand in the page, and how many there are of what they may be narrowed to. */
export type StoriesPart = {
  readonly pieces: readonly string[];
  readonly counts: ReadonlyMap<FilterName, number>;
};

type Body = { readonly number: number; readonly html: string };

/** All stories of the page: as many as there is room for stand in it whole, the bodies of the others are packed. */
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
  #group: string[] = [];
  #room = MOST_OPEN;
  #waiting: Body[] = [];
  readonly #packs: string[] = [];
  /** Where a packed message is: `[anchor, story]`. */
  readonly #places: [anchor: string, story: number][] = [];
  #isInRest = false;

  constructor(shown: readonly ShownStory[], options: StoryOptions) {
    this.#options = options;
    this.#failed = shown.filter(({ causeId }) => causeId !== null).length;
  }

  async take(shown: ShownStory): Promise<void> {
    const { lang, textsOf } = this.#options;
    const tale = told(shown.story, lang, textsOf);
    if (tale === null) {
      return;
    }
    if (shown.causeId === null && !this.#isInRest) {
      this.#beginRest();
    } else if (shown.number === 1) {
      this.#pieces.push(heading('stories'));
    }
    this.#count(tale, shown);
    const body = storyBody(shown, tale, this.#options);
    const isOpen = body.length <= this.#room;
    this.#room -= isOpen ? body.length : this.#room;
    await (isOpen ? null : this.#pack(shown, tale, body));
    this.#put(shown, tale, isOpen ? body : null);
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

  #put(shown: ShownStory, tale: Told, body: string | null): void {
    const isOpen = body !== null && shown.causeId !== null && (this.#failed <= FEW || shown.number === 1);
    const content =
      body ?? `<div class="body"><p class="dim">${said((lang) => HTML_WORDS.in(lang).needsScript)}</p></div>`;
    this.#group.push(
      `<details ${storyAttributes(shown, tale)}${body === null ? ` data-pack="${this.#packs.length}"` : ''}${isOpen ? ' open' : ''}>${storyHead(shown, tale, this.#options)}${content}</details>`,
    );
    if (this.#group.length >= IN_A_GROUP) {
      this.#endGroup();
    }
  }

  #beginRest(): void {
    this.#endGroup();
    this.#isInRest = true;
    this.#pieces.push(heading('rest'));
  }

  #endGroup(): void {
    if (this.#group.length > 0) {
      this.#pieces.push(`<div class="group">${this.#group.join('')}</div>`);
      this.#group = [];
    }
  }

  async #pack({ number }: ShownStory, { main }: Told, html: string): Promise<void> {
    if (this.#waiting.length >= IN_A_PACK) {
      await this.#endPack();
    }
    this.#waiting.push({ number, html });
    this.#places.push(...main.sightings.map((sighting): [string, number] => [anchorOf(sighting), number]));
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

function heading(which: 'stories' | 'rest'): string {
  return `<h2 class="section ${which}" id="${htmlText(which)}">${said((lang) => HTML_WORDS.in(lang)[which])}</h2>`;
}
