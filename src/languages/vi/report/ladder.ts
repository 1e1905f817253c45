import type { LadderWords } from '../../../report/ladder/ladder-words.ts';
import { PARTY_NAMES } from '../findings/party-names.ts';
import { REPORT } from './text.ts';

const { decidedHere, referTo, again, moreMessages } = REPORT;
const { transferor, transferee, target, callee, client, registrar } = PARTY_NAMES;

export const LADDER: LadderWords = {
  role: {
    transferor,
    transferee,
    target,
    caller: 'người gọi',
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
  moreHosts: (n) => `${n} máy khác`,
  fork: (number, of) => `nhánh ${number} trên ${of}`,
  toItself: '(tới chính nó)',
  packets: (n) => `${n} gói`,
  notSeen: 'không thấy',
  oneWay: 'chỉ một chiều',
  onlyFirst: (shown, of) => `Chỉ hiện ${shown} trong ${of} bản tin`,
  clock: (zone) => zone,
  seconds: 'giây',
  described: (messages, parties) => `Sơ đồ SIP: ${messages} bản tin giữa ${parties}`,
};
