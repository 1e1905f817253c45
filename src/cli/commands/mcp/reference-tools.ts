import type { PageOptions } from '../../options/look.ts';
import { explanationText } from '../explain/command.ts';
import type { Answer } from './answer.ts';
import type { Desk, Job } from './desk.ts';

/** A code or a rule; anything else may have been pasted out of a trace. */
const NAMED = /^(?:\d{3}\+?|[a-z]+\/[a-z0-9-]+)$/;

/** How a page of the reference is set for a reader without a terminal. */
export function pageOptions(desk: Desk): PageOptions {
  return { format: 'text', lang: desk.lang, color: false };
}

/** The entry of a code, a rule, or what was pasted out of a trace. */
export async function explainWhat({ what }: { readonly what: string }, desk: Desk, job: Job): Promise<Answer> {
  const lines = linesOf(await explanationText(what, pageOptions(desk), job.io));
  return { head: 'From the reference of siptriage.', lines, isOurs: NAMED.test(what) };
}

/** Without the blanks that set a page. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd().replace(/^ +/, ' ').replace(/ {3,}/g, '  '))
    .filter((line) => line !== '');
}
