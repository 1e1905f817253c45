import { emptinessOf } from '../../../analysis/index.ts';
import { messagesAbout, type Selection } from '../../../filter/index.ts';
import { compactLine, storyPlace, type Triage, TriageFace } from '../../../report/index.ts';
import { readTrace, type Trace } from '../../input/read-trace.ts';
import { selectionOf } from '../../options/selection.ts';
import type { Answer } from './answer.ts';
import type { Desk, Job } from './desk.ts';
import { storyIdText } from './story-id.ts';
import { ToolFault } from './tool-fault.ts';

export type TriageQuestion = { readonly path: string; readonly filter?: string | undefined };

/** The stories of a trace, a line each, the worst first. */
export async function triageTrace({ path, filter }: TriageQuestion, desk: Desk, job: Job): Promise<Answer> {
  const inputs = await desk.inputs(path);
  const select = await selectionAsked(filter, desk);
  const face = new TriageFace();
  const trace = await readTrace(inputs, { ...job.reading, face, select }, job.io);
  const triage = face.triage({ lang: desk.lang, isFiltered: filter !== undefined });
  return {
    head: headOf(trace, triage?.failures ?? 0, job),
    lines:
      triage === null ? [] : [...triage.summary, ...storyLines(triage, path, desk), ...notesOf(triage, trace, desk)],
    ...(triage === null || triage.stories.length === 0
      ? {}
      : { next: 'Next: story(id) for the whole of one, messages(story) for its messages.' }),
  };
}

/** A mistake is told in the words in which it was asked: with the originals in it, it would name who a stand-in is. */
async function selectionAsked(filter: string | undefined, desk: Desk): Promise<Selection> {
  const asked = await selectionOf(filter === undefined ? {} : { filter });
  return filter === undefined
    ? asked
    : selectionOf({ filter: desk.original(filter) }).catch(() => {
        throw new ToolFault('bad-argument', 'with the originals in it that is no filter');
      });
}

/** A line for each, with what `story` takes. */
export function storyLines({ stories, paths }: Pick<Triage, 'stories' | 'paths'>, path: string, desk: Desk): string[] {
  return stories.map((story) => {
    const place = storyPlace(story, paths, { lang: desk.lang });
    const id = place === null ? '' : ` | id ${storyIdText(path, place)}`;
    return `${compactLine(story, paths, { lang: desk.lang })}${id}`;
  });
}

/** What was read, and what was not: that comes first, so that nobody takes a part for the whole. */
export function headOf({ totals, isStopped, gaps }: Trace, failures: number, job: Job): string {
  const unread = [...new Set(gaps.map(({ code }) => code))];
  return [
    isStopped || job.isLate()
      ? 'NOT READ TO THE END: the time of one question is over, and what follows is of a part.'
      : '',
    unread.length > 0 ? `NOT ALL WAS READ: ${unread.join(', ')}.` : '',
    totals.messages === 0
      ? 'No SIP message was read: that is no sign that all is well.'
      : `${totals.messages} SIP messages; failures: ${failures}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function notesOf({ problems }: Triage, { totals }: Trace, desk: Desk): string[] {
  const { reason } = emptinessOf(totals, desk.lang);
  return totals.messages === 0 && reason !== '' ? [reason, ...problems] : [...problems];
}

/** What is about somebody, as `call` finds it. */
export function selectAbout(what: string, names: () => readonly string[]) {
  return { filter: messagesAbout(what, names), from: null, to: null, withLegs: true };
}
