import { translatable } from '../../languages/index.ts';
import type { FileLack, FileStanding } from './file-row.ts';

/** What is said of several files that are told each by itself, in one language. */
export type FilesWords = {
  readonly heads: Record<'exit' | 'file' | 'calls' | 'transfers' | 'failures' | 'what', string>;
  /** `7 files: 2 without a verdict, 1 failed, 4 passed`. */
  readonly files: (count: number, standings: Readonly<Record<FileStanding, number>>) => string;
  readonly lack: Record<FileLack, string>;
  readonly unmet: (label: string) => string;
  readonly warnings: (count: number) => string;
  /** Behind the table, where the files that failed are too many to be told. */
  readonly untold: (count: number) => string;
};

const some = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const EN: FilesWords = {
  heads: {
    exit: 'exit',
    file: 'file',
    calls: 'calls',
    transfers: 'transfers',
    failures: 'failures',
    what: 'worst',
  },
  files: (count, { unread, failed, warned, open, passed }) => {
    const parts = [
      ...(unread > 0 ? [`${unread} without a verdict`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(warned > 0 ? [`${warned} with warnings`] : []),
      ...(open > 0 ? [`${open} undecided`] : []),
      ...(passed > 0 ? [`${passed} passed`] : []),
    ];
    return `${some(count, 'file')}: ${parts.join(', ')}`;
  },
  lack: {
    unreadable: 'cannot be read',
    'cut-short': 'not read to its end',
    empty: 'empty',
    'no-capture': 'no capture of a known kind',
    'no-sip': 'a text without SIP',
    'no-messages': 'no SIP message',
    stopped: 'stopped early',
  },
  unmet: (label) => `not met: ${label}`,
  warnings: (count) => some(count, 'warning'),
  untold: (count) =>
    `The stories of these ${count} files: siptriage FILE tells one file, --each --all tells every one of them.`,
};

export const FILES_WORDS = translatable(EN);
