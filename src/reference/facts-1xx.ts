import type { Code1xx } from './codes.ts';
import type { FactRow } from './fact-row.ts';

/** Provisional responses: they report progress and settle nothing. */
export const FACTS_1XX: Readonly<Record<Code1xx, FactRow>> = {
  100: {
    phrase: 'Trying',
    references: ['RFC 3261 §21.1.1', 'RFC 3261 §16.2', 'RFC 4320 §4.1'],
    sentBy: ['proxy', 'uas', 'sbc'],
    methods: ['invite', 'late-non-invite'],
    fork: 'hop-by-hop',
    headers: { must: ['Timestamp (copied)'] },
    seeAlso: [180, 183, 408],
  },
  180: {
    phrase: 'Ringing',
    references: ['RFC 3261 §21.1.2', 'RFC 3262 §3', 'RFC 4320 §4.1'],
    sentBy: ['uas'],
    methods: ['invite'],
    headers: {
      must: ['To tag'],
      may: ['Contact', 'Record-Route', 'Alert-Info', 'RSeq'],
    },
    seeAlso: [183, 181, 199],
  },
  181: {
    phrase: 'Call Is Being Forwarded',
    references: ['RFC 3261 §21.1.3', 'RFC 7044', 'RFC 5806'],
    sentBy: ['proxy', 'uas'],
    methods: ['invite'],
    headers: { may: ['History-Info', 'Diversion'] },
    seeAlso: [302, 180, 182],
  },
  182: {
    phrase: 'Queued',
    references: ['RFC 3261 §21.1.4'],
    sentBy: ['queue', 'uas'],
    methods: ['invite'],
    seeAlso: [180, 183, 480],
  },
  183: {
    phrase: 'Session Progress',
    references: ['RFC 3261 §21.1.5', 'RFC 3262 §3', 'RFC 6432', 'RFC 8688 §3.4'],
    sentBy: ['uas', 'gateway', 'sbc'],
    methods: ['invite'],
    headers: { may: ['RSeq', 'P-Early-Media', 'Reason'] },
    seeAlso: [180, 100, 608],
  },
  199: {
    phrase: 'Early Dialog Terminated',
    references: ['RFC 6228 §4', 'RFC 6228 §11.1'],
    sentBy: ['forking-proxy', 'uas'],
    methods: ['invite'],
    follows: 'same-invite-goes-on',
    headers: { must: ['To tag', 'Reason'] },
    seeAlso: [180, 487, 183],
  },
};
