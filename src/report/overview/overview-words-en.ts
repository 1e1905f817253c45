import { translatable } from '../../languages/index.ts';
import type { OverviewWords } from './overview-words.ts';

const EN: OverviewWords = {
  calls: 'Calls',
  transfers: 'Transfers',
  registrations: 'Registrations',
  registration: {
    registered: (n) => `${n} registered`,
    removed: (n) => `${n} removed`,
    fetched: (n) => `${n} only asked`,
    refused: (n) => `${n} refused`,
    challenged: (n) => `${n} without credentials`,
    unanswered: (n) => `${n} unanswered`,
    truncated: (n) => `${n} cut off`,
  },
  wentWrong: 'What went wrong, worst first',
  count: 'count',
  when: 'when',
  example: 'example',
  transfer: (title) => `Transfer: ${title}`,
  failedWith: (code) => `failed: ${code}`,
  otherCauses: 'other causes',
  at: (place) => `at ${place}`,
  places: (n) => `${n} places`,
  met: {
    callers: (n) => (n === 1 ? 'one caller' : `${n} callers`),
    transferors: (n) => (n === 1 ? 'one transferor' : `${n} transferors`),
    accounts: (n) => (n === 1 ? 'one account' : `${n} accounts`),
    senders: (n) => (n === 1 ? 'one sender' : `${n} senders`),
    sources: (n) => (n === 1 ? 'one source' : `${n} sources`),
  },
  legs: (n) => `${n} legs`,
  outcome: {
    answered: (n) => `${n} answered`,
    busy: (n) => `${n} busy`,
    cancelled: (n) => `${n} cancelled`,
    failed: (n) => `${n} failed`,
    rejected: (n) => `${n} rejected`,
    noFinal: (n) => `${n} without an end`,
  },
  ratios: (answered, effective) => `ASR ${answered}, NER ${effective}`,
  postDialDelay: (median, p95) => `post-dial delay ${median} (95 %: ${p95})`,
  duration: (median, p95) => `duration ${median} (95 %: ${p95})`,
  mostAtOnce: (n) => `at most ${n} at once`,
  succeeded: (n) => `${n} succeeded`,
  wentWrongOf: (n) => `${n} went wrong`,
  moreCauses: (causes, stories, top) =>
    `${causes === 1 ? 'one more cause' : `${causes} more causes`}, ${stories === 1 ? 'one story' : `${stories} stories`}: --top ${top} lists them`,
  explained: (causes, percent) =>
    causes === 1
      ? `One cause explains ${percent} of the failures.`
      : `${causes} causes explain ${percent} of the failures.`,
  ownFaults: (causes, failures, percent) =>
    `Without attacks and wrong numbers: ${causes === 1 ? 'one cause' : `${causes} causes`}, ${failures === 1 ? 'one failed call' : `${failures} failed calls`}, ${percent}.`,
  perBucket: (minutes) => (minutes === 1 ? 'Failures a minute' : `Failures in ${minutes} min`),
  more: (cause) => `More: --all tells every story, --cause ${cause} those of one cause`,
};

export const OVERVIEW_WORDS = translatable(EN);
