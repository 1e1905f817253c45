import type { DurationWords } from '../../../report/duration.ts';

export const DURATION: DurationWords = {
  seconds: (s) => `${s} giây`,
  minutes: (min, s) => (s === 0 ? `${min} phút` : `${min} phút ${s} giây`),
};
