import { PARTY_NAMES } from '../findings/index.ts';
import { translatable } from '../languages/index.ts';
import type { DifferenceWords, RequestName } from './words.ts';
import { TRAIT_NAMES, VALUE_NAMES } from './words-values-en.ts';

const { transferor, transferee, target, callee, client, registrar } = PARTY_NAMES;
const PARTIES = { transferor, transferee, target, callee, client, registrar, caller: 'caller' };

/** `INVITE of the caller`, `final NOTIFY of the transferee`, `consultation INVITE of the caller`. */
function request({
  method,
  by,
  leg,
  isInDialog,
  isToTarget,
  report,
  number,
  attempt,
  hasCredentials,
}: RequestName): string {
  const name = method === 'INVITE' && isInDialog ? 're-INVITE' : method;
  const which = report === 'final' ? 'final ' : report === 'progress' && number === 1 ? 'first ' : ordinal(number);
  const isToIt = isToTarget || (leg === 'target' && by === 'transferee');
  const whose = isToTarget ? `to the ${target}` : `of the ${PARTIES[by]}${isToIt ? ` to the ${target}` : ''}`;
  const tried = attempt === null ? '' : `${attempt} `;
  const sent = hasCredentials ? ' with credentials' : '';
  const call = leg === 'consult' ? 'consultation ' : '';
  return `${call}${which}${tried}${name}${sent} ${whose}${ELSEWHERE[leg]}`;
}

const ELSEWHERE: Readonly<Record<RequestName['leg'], string>> = {
  main: '',
  target: '',
  consult: '',
  farther: ' beyond the B2BUA',
  nearer: ' before the B2BUA',
  other: ' in another leg',
};

function ordinal(number: number): string {
  return number < 2 ? '' : `${number}${number === 2 ? 'nd' : number === 3 ? 'rd' : 'th'} `;
}

const messages = (n: number): string => (n === 1 ? '1 more message' : `${n} more messages`);

const within = (trait: string | null): string => (trait === null ? '' : `, in ${trait}`);

const EN: DifferenceWords = {
  good: 'good',
  bad: 'bad',
  trait: TRAIT_NAMES,
  value: VALUE_NAMES,
  request,
  answerTo: (name) => `answer to the ${name}`,
  progressOf: (name) => `progress of the ${name}`,
  ackTo: (name) => `ACK to the ${name}`,
  section: (trait, number) => `${trait} of media ${number}`,
  differs: (trait, step) => `${trait} in the ${step}`,
  missing: (step) => `the ${step} is missing`,
  missingUnseen: (step) => `the ${step} is not seen: the trace begins after it, ends before it, or was taken elsewhere`,
  extra: (step) => `the ${step} is there only in bad`,
  extraUnseen: (step) =>
    `the ${step} is seen only in bad: good begins after it, ends before it, or was taken elsewhere`,
  order: (step, other) => `the ${step} came before the ${other}`,
  partAt: (step, trait, what, places) => `They part at the ${step}${within(trait)}: ${what} (${places}).`,
  mayPartAt: (step, trait, what, places) =>
    `What may have decided it first is at the ${step}${within(trait)}: ${what} (${places}).`,
  partWhere: (what, places) => `They part where ${what} (${places}).`,
  mayPartWhere: (what, places) => `What may have decided it first: ${what} (${places}).`,
  instead: (good, bad) => `${bad} instead of ${good}`,
  endsSame: 'Both ended alike, so this decided nothing that these traces show.',
  outcomeAt: (step, trait, what, places) => `Their outcomes part at the ${step}${within(trait)}: ${what} (${places}).`,
  outcomeWhere: (what, places) => `Their outcomes part where ${what} (${places}).`,
  unexplained: 'Nothing before it differs in what could have decided it: the trace does not show why.',
  nothing: 'No difference that matters.',
  nothingDespite:
    'No difference that matters before the end of either trace; what one of them does not show cannot be compared.',
  goodFailed: 'Good failed too: held against a call that went well, bad may show more.',
  seenIn: (good, bad) => `good ${good}, bad ${bad}`,
  after: (place) => `after ${place}`,
  nowhere: '–',
  named: 'What was found in bad is about this.',
  why: 'Found in bad:',
  whatDiffers: 'What differs',
  more: (consequences, notes) =>
    `${[
      ...(consequences > 0 ? [`${consequences} that ${consequences === 1 ? 'follows' : 'follow'} from it`] : []),
      ...(notes > 0 ? [`${notes} that ${notes === 1 ? 'decides' : 'decide'} nothing`] : []),
    ].join(' and ')}: --all`,
  follows: 'What follows from it',
  notes: 'What decides nothing',
  alsoIn: (n) => `and in ${messages(n)}`,
  steps: 'Step by step',
  step: 'step',
  left: (n) => (n === 1 ? '… 1 step more' : `… ${n} steps more`),
  notCompared: (n) => `${messages(n)} of this call than are compared`,
};

/** What a comparison of two calls says. */
export const DIFFERENCE_WORDS = translatable(EN);
