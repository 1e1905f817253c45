/** Parts of the session that are loaded where they may be needed; null where they are not. */
export type Loaded = {
  readonly plainly: typeof import('../session/plainly.ts') | null;
  readonly heard: typeof import('../session/heard.ts') | null;
};
