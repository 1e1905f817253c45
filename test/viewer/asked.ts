import { readFileSync } from 'node:fs';
import { INPUT_WORDS } from '../../src/cli/input/words.ts';
import type { Answer, Form, GivenFile } from '../../src/viewer/messages.ts';
import { Reader } from '../../src/viewer/reading/reader.ts';

export function fileAt(path: string, isNamed = true): GivenFile {
  return { path, blob: new Blob([Uint8Array.from(readFileSync(path))]), isNamed };
}

/** What the worker answers in the end, progress aside. */
export async function answerTo(files: readonly GivenFile[], form: Form, lang: 'en' | 'vi' = 'en'): Promise<Answer> {
  const answers: Answer[] = [];
  const reader = new Reader((answer) => answers.push(answer));
  await reader.take({ type: 'read', files, form, lang });
  const last = answers.at(-1);
  if (last === undefined || last.type === 'progress') {
    throw new Error('no answer');
  }
  return last;
}

/** The same as a command line would tell it: the result, and lines on stderr. */
export async function toldAs(files: readonly GivenFile[], form: Form): Promise<{ result: string; lines: string[] }> {
  const answer = await answerTo(files, form);
  if (answer.type !== 'told' && answer.type !== 'nothing') {
    throw new Error(JSON.stringify(answer));
  }
  const lines = answer.unusable.map(({ path, text }) => `siptriage: ${path}: ${text}`);
  if (answer.type === 'told') {
    return { result: await answer.blob.text(), lines };
  }
  return { result: '', lines: lines.length > 0 ? lines : [`siptriage: ${emptinessIn(answer, files)}`] };
}

/** As the command line says why there is nothing. */
function emptinessIn({ why }: Extract<Answer, { type: 'nothing' }>, files: readonly GivenFile[]): string {
  const named = files.map(({ path }) => path).join(', ');
  const { noMessage, noCapture } = INPUT_WORDS.english;
  if (why === null) {
    return `${named}: only keys`;
  }
  return why.isCaptured ? noMessage(named, why.packets, why.reason) : noCapture(named, files.length);
}

export function textFile(path: string, text: string, isNamed = true): GivenFile {
  return { path, blob: new Blob([text]), isNamed };
}
