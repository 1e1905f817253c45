import type { SYSTEM_WORDS } from '../../../../cli/process/system-words.ts';

export const SYSTEM: typeof SYSTEM_WORDS.english = {
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã dùng hết hạn mức ổ đĩa',
  EFBIG: 'tệp sẽ lớn hơn mức cho phép',
  EIO: 'ổ đĩa bị lỗi',
  EROFS: 'hệ thống tệp chỉ cho đọc',
  EACCES: 'không có quyền truy cập',
  EPERM: 'không có quyền truy cập',
  EMFILE: 'đang mở quá nhiều tệp',
  ENFILE: 'đang mở quá nhiều tệp',
  ENOMEM: 'không đủ bộ nhớ',
  EISDIR: 'đây là một thư mục',
  ENOENT: 'không có tệp hay thư mục này',
  ENOTDIR: 'một phần của đường dẫn không phải thư mục',
  ELOOP: 'quá nhiều liên kết tượng trưng nối nhau',
  ENAMETOOLONG: 'tên quá dài',
};
