import type { AnnotateWords } from '../../../report/annotate/words.ts';

export const ANNOTATE: AnnotateWords = {
  explainedAt: (place) => `đã giải thích tại ${place}`,
  decidedAt: (place) => `quyết định tại ${place}`,
  evidence: 'Bằng chứng',
  fix: 'Nên làm',
  form: 'Dạng thức',
  atTheEnd: 'Chỉ biết được khi bản ghi kết thúc',
};
