import { translatable } from '../languages/index.ts';

/** What the page says; `{…}` is filled in. */
export type ViewerWords = {
  readonly language: string;
  readonly theme: string;
  readonly drop: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly kinds: string;
  readonly staysHere: string;
  readonly needsScript: string;
  readonly fetching: string;
  readonly reading: string;
  readonly readingAgain: string;
  readonly soFar: string;
  readonly stop: string;
  readonly stopped: string;
  readonly save: string;
  readonly addFiles: string;
  readonly otherFiles: string;
  readonly unusable: string;
  readonly report: string;
  readonly noCapture: string;
  readonly noMessage: string;
  readonly noMessageIn: string;
  readonly onlyKeys: string;
  readonly failed: string;
};

const EN: ViewerWords = {
  language: 'English',
  theme: 'Light or dark',
  drop: 'Drop captures, logs and key logs here',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  kinds:
    'pcap, pcapng and other captures, logs of servers and phones, also compressed or in archives; key logs and private RSA keys open TLS. Several files are read as one trace.',
  staysHere:
    'Nothing leaves this page: the files are read in your browser, and the page is not allowed to send anything.',
  needsScript: 'This page reads the files itself: it needs scripts.',
  fetching: 'Loading {names}',
  reading: 'Reading {names}',
  readingAgain: 'Looking up the messages of the stories',
  soFar: '{read} of {total}, {messages} messages',
  stop: 'Stop',
  stopped: 'Stopped early: what follows in the files is not told.',
  save: 'Save as',
  addFiles: 'Add files',
  otherFiles: 'Other files',
  unusable: 'Not used: {count}',
  report: 'Report',
  noCapture: 'no packet capture found',
  noMessage: 'no SIP message',
  noMessageIn: 'no SIP message among {packets} packets',
  onlyKeys: 'Keys alone: add the captures that they open.',
  failed: 'This failed: {why}',
};

export const VIEWER_WORDS = translatable(EN);
