import type { LOOK_WORDS } from '../../../../cli/options/look.ts';
import { LANGUAGES } from '../../../index.ts';

export const LOOK: typeof LOOK_WORDS.english = {
  lang: `ngôn ngữ, ${LANGUAGES.join(' hoặc ')} (mặc định: theo SIPTRIAGE_LANG, cấu hình hoặc locale; docs/languages.md)`,
  output: 'ghi kết quả vào tệp thay vì đầu ra chuẩn',
  color: 'màu sắc; auto là có màu trên terminal, hoặc khi có FORCE_COLOR',
  noColor: 'không dùng màu, kể cả trên terminal (hoặc đặt NO_COLOR)',
  noPager: 'không dùng trình phân trang khi kết quả dài hơn màn hình (hoặc đặt PAGER rỗng)',
  quiet: 'mỗi trường hợp một dòng',
  verbose: 'kể cả những gì không có lỗi, mọi cuộc gọi và mọi lỗi khi đọc dữ liệu',
  format: 'dạng của kết quả',
};
