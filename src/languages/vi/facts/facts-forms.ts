import type { FACTS_FORMS } from '../../../facts/facts-forms.ts';

export const FACTS: typeof FACTS_FORMS.english = {
  factsOther: 'tệp Parquet không phải tệp facts của phiên bản này: hãy tạo lại bằng siptriage facts',
  factsIncomplete: 'tệp facts thiếu cột, hoặc không ghi nó được tạo từ đâu',
  factsUnreadable: 'tệp facts bị cắt hoặc hỏng, hoặc không phải tệp Parquet: DuckDB báo "{}"',
  factsMedia: 'Bản bắt gói có RTP nhưng tệp facts không giữ lại: không nói được gì về âm thanh của các cuộc gọi',
  factsLong: 'Bản tin dài hơn {} byte',
  factsDamaged: 'Không đọc tiếp được tệp facts: DuckDB báo "{}"',
};
