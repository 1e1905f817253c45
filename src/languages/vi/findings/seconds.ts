import type { SpanWords } from '../../../findings/seconds.ts';

export const SPANS: SpanWords = {
  decimalMark: ',',
  later: (s) => (s === null ? 'ngay lập tức' : s === '' ? 'sau đó' : `sau ${s} giây`),
  after: (s, event) => (s === null ? `ngay sau ${event}` : s === '' ? `sau ${event}` : `${s} giây sau ${event}`),
  before: (s, event) => (s === null ? `ngay trước ${event}` : s === '' ? `trước ${event}` : `${s} giây trước ${event}`),
  lasting: (s) => (s === null ? ' thoáng qua' : s === '' ? '' : ` ${s} giây`),
  within: (s) => (s === null ? ' ngay lập tức' : s === '' ? '' : ` trong ${s} giây`),
};
