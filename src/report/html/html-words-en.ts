import { translatable } from '../../languages/index.ts';
import type { HtmlWords } from './html-words.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const EN: HtmlWords = {
  language: 'English',
  wentWrong: (failures, causes) =>
    failures === 1
      ? 'One thing went wrong:'
      : `${failures} things went wrong, ${causes === 1 ? 'of one cause:' : `of ${causes} causes.`}`,
  worst: 'Worst',
  cause: 'Cause',
  where: 'Where',
  meaning: 'Meaning',
  code: 'Code',
  stories: 'What went wrong, story by story',
  rest: 'Everything else',
  postDialDelay: 'Post-dial delay',
  answered: 'Answered',
  mostOf: (share, value) => `${share} within ${value}`,
  noMedia: 'No RTP in this trace: nothing is said of audio.',
  failuresOverTime: 'Failures over time',
  brushHint: 'Drag over the bars to see the stories of that time.',
  wholeTime: 'Whole time',
  search: 'Number, Call-ID, code, host, #frame',
  filters: 'Show only',
  filter: {
    failed: 'Failed',
    warned: 'Warnings',
    transfer: 'Transfers',
    call: 'Calls',
    registration: 'Registrations',
    request: 'Other requests',
  },
  shown: 'stories shown',
  of: 'of',
  nothingFound: 'No story matches.',
  theme: 'Light or dark',
  keys: 'Keys',
  keyMeanings: {
    next: 'next, previous story',
    open: 'open or close it',
    search: 'search',
    message: 'next, previous message of the story',
    language: 'other language',
    theme: 'light or dark',
    help: 'these keys',
    back: 'back: close, clear the search, show all',
  },
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  messages: 'Messages',
  otherMessages: (n) => `${count(n, 'other message', 'other messages')} of its calls`,
  messagesLeftOut: (n) => `${count(n, 'more message', 'more messages')} of its calls not shown.`,
  rules: 'The rules named here',
  rulePage: 'Its page',
  noText: 'The text of this message is not in this file.',
  cut: (bytes) => `${count(bytes, 'more byte', 'more bytes')} left out`,
  doNext: 'Do next',
  needsScript: 'Packed to keep this file small: it opens where scripts are allowed.',
  inShort: 'Its messages are not in this file. All of it:',
  leftOut: (n) =>
    `${n === 1 ? 'One more story is' : `${n} more stories are`} counted above and left out below: --max-calls sets how many are told.`,
  textsLeftOut: (n) => `The texts of ${count(n, 'message', 'messages')} are left out: together they are too long.`,
  masked: 'Passwords, credentials and keys in messages are masked (***).',
  unmasked: 'Passwords, credentials and keys in messages are NOT masked: do not pass this file on unseen.',
  madeBy: (version) => `Made by siptriage ${version}. This page asks for nothing from anywhere.`,
  passed: 'Check passed',
  notPassed: (n) => `Check failed: ${count(n, 'reason', 'reasons')}`,
  noVerdict: 'Check without a verdict: the trace was not read as it is',
};

export const HTML_WORDS = translatable(EN);
