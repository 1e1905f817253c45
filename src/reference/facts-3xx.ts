import type { Code3xx } from './codes.ts';
import type { FactRow } from './fact-row.ts';

/** Redirection: the request was not served here, the response says where to take it. */
export const FACTS_3XX: Readonly<Record<Code3xx, FactRow>> = {
  300: {
    phrase: 'Multiple Choices',
    references: ['RFC 3261 §21.3.1', 'RFC 3261 §8.1.3.4'],
    sentBy: ['redirect-server', 'proxy', 'uas'],
    methods: ['any'],
    headers: { should: ['Contact'] },
    dialogImpact: 'dialog',
    seeAlso: [302, 485],
  },
  301: {
    phrase: 'Moved Permanently',
    references: ['RFC 3261 §21.3.2', 'RFC 3261 §8.1.3.4'],
    sentBy: ['redirect-server', 'proxy', 'uas'],
    methods: ['any'],
    headers: { should: ['Contact'] },
    dialogImpact: 'dialog',
    seeAlso: [302, 410],
  },
  302: {
    phrase: 'Moved Temporarily',
    references: ['RFC 3261 §21.3.3', 'RFC 3261 §8.1.3.4', 'RFC 5806', 'RFC 7044'],
    sentBy: ['redirect-server', 'proxy', 'uas'],
    methods: ['any'],
    headers: {
      should: ['Contact'],
      may: ['Expires', 'Diversion', 'History-Info'],
    },
    dialogImpact: 'dialog',
    seeAlso: [301, 181, 300],
  },
  305: {
    phrase: 'Use Proxy',
    references: ['RFC 3261 §21.3.4'],
    sentBy: ['uas'],
    methods: ['any'],
    headers: { must: ['Contact'] },
    dialogImpact: 'dialog',
    seeAlso: [302, 407],
  },
  380: {
    phrase: 'Alternative Service',
    references: ['RFC 3261 §21.3.5'],
    sentBy: ['uas', 'edge-proxy'],
    methods: ['any'],
    retry: 'new-service',
    dialogImpact: 'dialog',
    seeAlso: [302, 424],
  },
};
