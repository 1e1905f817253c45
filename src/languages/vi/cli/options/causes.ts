import type { CAUSE_WORDS } from '../../../../cli/options/causes.ts';

export const CAUSES: typeof CAUSE_WORDS.english = {
  all: 'mọi trường hợp, kể cả khi có rất nhiều',
  top: 'số nguyên nhân được liệt kê và kể khi có nhiều (mặc định: 10)',
  cause: 'các trường hợp của một nguyên nhân, theo số của nó trong phần tổng quan',
};
