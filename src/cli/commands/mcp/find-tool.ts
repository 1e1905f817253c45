import type { Story } from '../../../findings/index.ts';
import { findingsOf, TriageFace } from '../../../report/index.ts';
import { readTrace } from '../../input/read-trace.ts';
import type { Answer } from './answer.ts';
import { type ConfinedFile, keepToSize } from './confined-paths.ts';
import type { Desk, Job } from './desk.ts';
import { ToolFault } from './tool-fault.ts';
import { selectAbout, storyLines } from './triage-tool.ts';

export type FindQuestion = { readonly what?: string | undefined; readonly folder?: string | undefined };

/** Stories told of one file; triage has the others. */
const MOST_OF_A_FILE = 5;
const RULE = /^[a-z]+\/[a-z0-9-]+$/;

/** In which files somebody, a Call-ID or a rule is; without that which files there are. */
export async function findInFolder({ what, folder = '' }: FindQuestion, desk: Desk, job: Job): Promise<Answer> {
  const { files, passedOver } = await desk.find(folder);
  const more = passedOver > 0 ? ` ${passedOver} files more were not looked at: name a folder below.` : '';
  if (what === undefined || what.trim() === '') {
    const lines = files.map((file) => `${desk.nameOf(file)} ${file.bytes} bytes`);
    return { head: `${files.length} files.${more}`, lines, next: 'Next: triage(path) of one, or find(what).' };
  }
  const lines: string[] = [];
  let [read, found] = [0, 0];
  for (const file of files) {
    if (job.isLate()) {
      break;
    }
    const told = await tellOf(file, what, desk, job);
    read++;
    found += told.length > 0 ? 1 : 0;
    lines.push(...told);
  }
  if (read === 0 && files.length > 0) {
    throw new ToolFault('timeout', 'no file could be read in time');
  }
  const part = read < files.length || job.isLate() ? `ONLY ${read} of ${files.length} files were read in time. ` : '';
  return { head: `${part}${found} of ${read} files have it.${more}`, lines, next: 'Next: story(id).' };
}

async function tellOf(file: ConfinedFile, what: string, desk: Desk, job: Job): Promise<string[]> {
  keepToSize([file]);
  const isRule = RULE.test(what);
  const face = new TriageFace(isRule ? (story) => hasRule(story, what) : undefined);
  const select = isRule ? {} : { select: selectAbout(desk.original(what), () => [file.shown.split('/').at(-1) ?? '']) };
  await readTrace([file.real], { ...job.reading, ...select, face }, job.io);
  const triage = face.triage({ lang: desk.lang, isFiltered: true });
  const stories = triage?.stories ?? [];
  if (triage === null || stories.length === 0) {
    return [];
  }
  const name = desk.nameOf(file);
  const lines = storyLines({ ...triage, stories: stories.slice(0, MOST_OF_A_FILE) }, name, desk);
  const more = stories.length - lines.length;
  return [...lines, ...(more > 0 ? [`${name}: ${more} more, in triage`] : [])];
}

function hasRule(story: Story, rule: string): boolean {
  return findingsOf(story).some((finding) => finding.rule === rule);
}
