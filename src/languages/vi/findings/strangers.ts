import type { StrangerWords } from '../../../findings/strangers.ts';

export const STRANGERS: StrangerWords = { sent: 'gửi', line: 'dòng' };
