/** Parts of the session that are loaded when a trace is about to be read; null where they will not be needed. */
export type Loaded = {
  readonly beside: typeof import('../session/beside.ts');
  readonly plainly: typeof import('../session/plainly.ts') | null;
  readonly heard: typeof import('../session/heard.ts') | null;
};
