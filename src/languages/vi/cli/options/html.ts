import type { HTML_OPTION_WORDS } from '../../../../cli/options/html.ts';

export const HTML_OPTIONS: typeof HTML_OPTION_WORDS.english = {
  maxCalls: 'cho --format html: số trường hợp được kể nhiều nhất, thất bại kể trước (mặc định: 5000)',
  withSecrets: 'cho --format html: giữ mật khẩu, thông tin xác thực và khoá trong các bản tin',
  ofPage: (option) => `${option} chỉ dùng cho trang mà --format html ghi ra`,
};
