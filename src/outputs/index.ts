/**
 * The result of a check for the readers of CI systems: a check comes in, text in their form goes out. Pure functions; what
 * stems from a trace can neither leave its place in a form nor act on whoever shows it.
 */
import type { EachOutput, ListedCheck } from '../check/index.ts';
import type { CheckOutputOptions } from './output-options.ts';

export type { CheckOutputOptions } from './output-options.ts';

/** A check in one form, in pieces. */
export type RenderOutput = (result: ListedCheck, options: CheckOutputOptions) => Iterable<string>;

/** Every form by the name that is asked for, which is the name of its folder; loaded when it is asked for. */
export const OUTPUTS = {
  junit: async () => (await import('./junit/junit.ts')).renderJunit,
  sarif: async () => (await import('./sarif/sarif.ts')).renderSarif,
  github: async () => (await import('./github/github.ts')).renderGithub,
  gitlab: async () => (await import('./gitlab/gitlab.ts')).renderGitlab,
  tap: async () => (await import('./tap/tap.ts')).renderTap,
  markdown: async () => (await import('./markdown/markdown.ts')).renderMarkdown,
} satisfies Readonly<Record<string, () => Promise<RenderOutput>>>;

/** The same forms of the results of several files, each checked by itself. */
export type MakeEachOutput = (options: CheckOutputOptions) => EachOutput;

export const EACH_OUTPUTS = {
  junit: async () => (await import('./junit/junit-each.ts')).eachJunit,
  sarif: async () => (await import('./sarif/sarif-each.ts')).eachSarif,
  github: async () => (await import('./github/github-each.ts')).eachGithub,
  gitlab: async () => (await import('./gitlab/gitlab-each.ts')).eachGitlab,
  tap: async () => (await import('./tap/tap-each.ts')).eachTap,
  markdown: async () => (await import('./markdown/markdown-each.ts')).eachMarkdown,
} satisfies Readonly<Record<OutputName, () => Promise<MakeEachOutput>>>;

/** A check as the events of its report, one a line, loaded when it is asked for. */
export const loadCheckNdjson = async () => (await import('./check-ndjson.ts')).renderCheckNdjson;

export const loadEachNdjson = async () => (await import('./check-ndjson.ts')).eachNdjson;

export type OutputName = keyof typeof OUTPUTS;
