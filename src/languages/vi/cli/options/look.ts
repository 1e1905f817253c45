import { LANGUAGES } from '../../../index.ts';
import type { SpokenTexts } from '../../../spoken-parts.ts';

export const LOOK: SpokenTexts['look'] = {
  lang: `ngôn ngữ, ${LANGUAGES.join(' hoặc ')} (mặc định: theo SIPTRIAGE_LANG, cấu hình hoặc locale; docs/languages.md)`,
  output: 'ghi kết quả vào tệp thay vì đầu ra chuẩn',
  color: 'màu sắc; auto là có màu trên terminal, hoặc khi có FORCE_COLOR',
  noColor: 'không dùng màu, kể cả trên terminal (hoặc đặt NO_COLOR)',
  noPager: 'không dùng trình phân trang khi kết quả dài hơn màn hình (hoặc đặt PAGER rỗng)',
  quiet: 'mỗi trường hợp một dòng',
  verbose: 'kể cả những gì tốt đẹp, mọi cuộc gọi và mọi lỗi khi đọc dữ liệu',
  format: 'dạng của kết quả',
};
