import type { WRITING_WORDS } from '../../../../cli/output/words.ts';

export const WRITING: typeof WRITING_WORDS.english = {
  cannotWrite: (where, why) => `không ghi được ${where}: ${why}`,
  toStandardOutput: 'ra đầu ra chuẩn',
  toTemporaryFolder: (folder) => `vào thư mục tạm ${folder}`,
  noName: 'không có tên tệp',
  symbolicLink: 'đây là liên kết tượng trưng; hãy nêu chính tệp đó',
  folder: 'đây là một thư mục',
  neitherFileNorPipe: 'đây không phải tệp cũng không phải pipe',
  noSuchFolder: 'không có thư mục này',
  twoResults: 'hai kết quả cùng ghi vào đó',
  sameFile: (other) => `đây cũng chính là tệp ${other}`,
  standardInput: 'đầu vào chuẩn',
  standardOutput: 'đầu ra chuẩn',
  isRead: 'lần chạy này đang đọc tệp đó',
  sameFileIsRead: (other) => `đây cũng chính là ${other}, mà lần chạy này đang đọc`,
  dropped: (stories) =>
    `còn ${stories} trường hợp không kể, vì quá nhiều cho một báo cáo dạng văn bản; analyze --format ndjson kể hết`,
};
