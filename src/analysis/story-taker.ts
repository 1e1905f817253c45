import type { Story } from '../findings/index.ts';
import type { Problem } from '../model/index.ts';

/** Takes what is found out about a trace as it is decided. */
export type StoryTaker = {
  /** Before everything else. @param paths what reports call the inputs, by their index. */
  begin(paths: readonly string[]): void;
  story(story: Story): void;
  problem(problem: Problem): void;
  /** Between two blocks of an input: hands on what was taken, so that memory stays bounded. */
  flush(): Promise<void>;
};
