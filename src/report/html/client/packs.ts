import { dataOf } from './page-data.ts';

type Packs = { readonly index: string; readonly packs: readonly string[] };
type Body = { readonly number: number; readonly html: string };

/** Opens the bodies of stories that stand in the page compressed. */
export class StoryPacks {
  /** Taken when the first is opened: they may be megabytes, and a page opens without. */
  #packs: Packs | null = null;
  readonly #opened = new Map<string, Promise<void>>();
  #places: Promise<ReadonlyMap<string, number>> | null = null;

  /** The story is whole when this is done. */
  async fill(story: HTMLElement): Promise<void> {
    const name = story.dataset['pack'];
    if (name === undefined) {
      return;
    }
    let opening = this.#opened.get(name);
    if (opening === undefined) {
      opening = this.#open(this.#taken().packs[Number(name)] ?? '');
      this.#opened.set(name, opening);
    }
    await opening;
  }

  /** The number of the story that holds a packed message; null where none does. */
  async storyOf(anchor: string): Promise<number | null> {
    const { index } = this.#taken();
    if (index === '') {
      return null;
    }
    this.#places ??= unpacked(index).then((text) => new Map(JSON.parse(text) as [string, number][]));
    return (await this.#places).get(anchor) ?? null;
  }

  #taken(): Packs {
    this.#packs ??= dataOf<Packs>('packs') ?? { index: '', packs: [] };
    return this.#packs;
  }

  async #open(pack: string): Promise<void> {
    for (const { number, html } of JSON.parse(await unpacked(pack)) as Body[]) {
      const story = document.getElementById(`story-${number}`);
      // Parsed apart from the page, nothing of it acts; and what made it escaped everything of the trace.
      const body = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
      if (story !== null && body !== null) {
        story.querySelector('.body')?.replaceWith(document.adoptNode(body));
        delete story.dataset['pack'];
      }
    }
  }
}

async function unpacked(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
