/**
 * The result of a check for the readers of CI systems: a check comes in, text in their form goes out. Pure functions; what
 * stems from a trace can neither leave its place in a form nor act on whoever shows it.
 */
export { renderGithub } from './github/annotations.ts';
export { renderGitlab } from './gitlab/code-quality.ts';
export { renderJunit } from './junit/junit.ts';
export { renderMarkdown } from './markdown/markdown.ts';
export { renderCheckNdjson } from './ndjson.ts';
export type { CheckOutputOptions } from './options.ts';
export { renderSarif } from './sarif/sarif.ts';
export { renderTap } from './tap/tap.ts';
