import type { StoryTaker } from '../../../analysis/index.ts';

type Story = Parameters<StoryTaker['story']>[0];
type Problem = Parameters<StoryTaker['problem']>[0];

/** What becomes of each story and problem; an empty text for what is not told. */
export type TellNews = {
  begin(paths: readonly string[]): void;
  story(story: Story): string | Promise<string>;
  problem(problem: Problem): string;
};

/** Writes what is found out as it is decided: handed on between two blocks of the input, and then forgotten. */
export class StoryPrinter implements StoryTaker {
  readonly #news: TellNews;
  readonly #write: (text: string) => Promise<void>;
  #pieces: (string | Promise<string>)[] = [];

  constructor(news: TellNews, write: (text: string) => Promise<void>) {
    this.#news = news;
    this.#write = write;
  }

  begin(paths: readonly string[]): void {
    this.#news.begin(paths);
  }

  story(story: Story): void {
    this.#pieces.push(this.#news.story(story));
  }

  problem(problem: Problem): void {
    this.#pieces.push(this.#news.problem(problem));
  }

  async flush(): Promise<void> {
    if (this.#pieces.length > 0) {
      const pieces = this.#pieces;
      this.#pieces = [];
      const text = (await Promise.all(pieces)).join('');
      if (text !== '') {
        await this.#write(text);
      }
    }
  }
}
