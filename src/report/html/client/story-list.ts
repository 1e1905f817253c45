import { all } from './page-data.ts';
import { type Query, queryOf } from './query.ts';

/** What the list is narrowed to. */
type Wanted = {
  query: Query;
  readonly filters: Set<string>;
  cause: string | null;
  /** Seconds since 1970. */
  time: readonly [from: number, until: number] | null;
};

const STANDINGS: ReadonlySet<string> = new Set(['failed', 'warned']);

/** The stories of the page, of which some are shown. */
export class StoryList {
  readonly #stories = all<HTMLDetailsElement>('details.story');
  readonly #groups = all('.group');
  readonly #sections = all('h2.section');
  readonly #texts = new Map<HTMLElement, string>();
  readonly #wanted: Wanted = { query: queryOf(''), filters: new Set(), cause: null, time: null };

  /** Those that are shown. */
  shown(): HTMLDetailsElement[] {
    return this.#stories.filter((story) => !story.hidden);
  }

  get isNarrowed(): boolean {
    const { query, filters, cause, time } = this.#wanted;
    return query.words.length > 0 || filters.size > 0 || cause !== null || time !== null;
  }

  search(text: string): void {
    this.#wanted.query = queryOf(text);
    this.apply();
  }

  /** @returns whether it is on from now on. */
  toggleFilter(name: string): boolean {
    const { filters } = this.#wanted;
    const isOn = !filters.delete(name);
    if (isOn) {
      filters.add(name);
    }
    this.apply();
    return isOn;
  }

  set cause(id: string | null) {
    this.#wanted.cause = id;
    this.apply();
  }

  set time(span: Wanted['time']) {
    this.#wanted.time = span;
    this.apply();
  }

  /** All stories again. */
  clear(): void {
    const wanted = this.#wanted;
    wanted.query = queryOf('');
    wanted.filters.clear();
    wanted.cause = null;
    wanted.time = null;
    this.apply();
  }

  apply(): void {
    let count = 0;
    for (const story of this.#stories) {
      story.hidden = !this.#isWanted(story);
      count += story.hidden ? 0 : 1;
    }
    for (const group of this.#groups) {
      group.hidden = group.querySelector('details.story:not([hidden])') === null;
    }
    this.#showSections();
    const counter = document.querySelector('#shown');
    counter?.querySelector('.count')?.replaceChildren(String(count));
    counter?.querySelector('.all')?.replaceChildren(String(this.#stories.length));
    const nothing = document.querySelector<HTMLElement>('.none');
    if (nothing !== null) {
      nothing.hidden = count > 0 || this.#stories.length === 0;
    }
  }

  #isWanted(story: HTMLElement): boolean {
    const { query, filters, cause, time } = this.#wanted;
    const { kind = '', standing = '', cause: ofCause = '', at } = story.dataset;
    const standings = [...filters].filter((name) => STANDINGS.has(name));
    const kinds = [...filters].filter((name) => !STANDINGS.has(name));
    const isWarned = standing !== 'failed' && ofCause !== '';
    return (
      (standings.length === 0 || standings.includes(isWarned ? 'warned' : standing)) &&
      (kinds.length === 0 || kinds.includes(kind)) &&
      (cause === null || cause === ofCause) &&
      (time === null || (at !== undefined && Number(at) >= time[0] && Number(at) < time[1])) &&
      (query.words.length === 0 || query.words.every((word) => this.#textOf(story).includes(word)))
    );
  }

  #textOf(story: HTMLElement): string {
    let text = this.#texts.get(story);
    if (text === undefined) {
      text = `${story.dataset['find'] ?? ''} ${story.querySelector('summary')?.textContent ?? ''}`.toLowerCase();
      this.#texts.set(story, text);
    }
    return text;
  }

  /** A heading without a story below it says nothing. */
  #showSections(): void {
    for (const section of this.#sections) {
      let below = section.nextElementSibling;
      let isEmpty = true;
      while (below?.classList.contains('group') === true) {
        isEmpty = isEmpty && (below as HTMLElement).hidden === true;
        below = below.nextElementSibling;
      }
      section.hidden = isEmpty;
    }
  }
}
