/**
 * Alike failures are one cause: judged stories come in, rows come out, the worst first. Reads no trace and judges nothing;
 * what a rule says of a story is what counts.
 */
export type { Cause, CauseStory, CauseType } from './cause.ts';
export { causeStoryOf } from './cause-story.ts';
export { CauseTable } from './cause-table.ts';
export { HARM, type Harm, isOwnFault } from './harm.ts';
export { type Explained, explainedBy } from './shares.ts';
