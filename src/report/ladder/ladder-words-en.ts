import { PARTY_NAMES } from '../../findings/index.ts';
import { translatable } from '../../languages/index.ts';
import { REPORT_WORDS } from '../text/words-en.ts';
import type { LadderWords } from './ladder-words.ts';

const { decidedHere, referTo, again, moreMessages } = REPORT_WORDS.english;
const { transferor, transferee, target, callee, client, registrar } = PARTY_NAMES;

const EN: LadderWords = {
  role: {
    transferor,
    transferee,
    target,
    caller: 'caller',
    callee,
    client,
    registrar,
    proxy: 'proxy',
    between: 'B2BUA',
  },
  decidedHere,
  referTo,
  again,
  moreMessages,
  moreHosts: (n) => (n === 1 ? 'another host' : `${n} other hosts`),
  fork: (number, of) => `branch ${number} of ${of}`,
  toItself: '(to itself)',
  packets: (n) => (n === 1 ? '1 packet' : `${n} packets`),
  notSeen: 'not seen',
  oneWay: 'one way only',
  onlyFirst: (shown, of) => `Only ${shown} of ${of} messages are shown`,
  clock: (zone) => zone,
  seconds: 'seconds',
  described: (messages, parties) =>
    `SIP ladder: ${messages === 1 ? '1 message' : `${messages} messages`} between ${parties}`,
};

export const LADDER_WORDS = translatable(EN);
