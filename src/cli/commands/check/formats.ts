import type { RenderCheckResult } from './render-result.ts';

/** The forms of a check's result by name, each loaded when it is asked for. */
export const CHECK_FORMATS: Readonly<Record<string, () => Promise<RenderCheckResult>>> = {
  text: async () => {
    const { laidOut, renderCheck } = await import('./texts.ts');
    return (result, options) => laidOut(() => renderCheck(result, options));
  },
  json: async () => (await import('./texts.ts')).renderCheckJson,
  ndjson: async () => (await import('./outputs.ts')).renderCheckNdjson,
  junit: async () => (await import('./outputs.ts')).forCommand('renderJunit'),
  sarif: async () => (await import('./outputs.ts')).forCommand('renderSarif'),
  github: async () => (await import('./outputs.ts')).forCommand('renderGithub'),
  gitlab: async () => (await import('./outputs.ts')).forCommand('renderGitlab'),
  tap: async () => (await import('./outputs.ts')).forCommand('renderTap'),
  markdown: async () => (await import('./outputs.ts')).forCommand('renderMarkdown'),
};
