import type { FilesWords } from '../../../report/files/files-words.ts';

export const FILES: FilesWords = {
  heads: {
    exit: 'mã',
    file: 'tệp',
    calls: 'cuộc gọi',
    transfers: 'lần chuyển',
    failures: 'lỗi',
    what: 'nặng nhất',
  },
  files: (count, { unread, failed, warned, open, passed }) => {
    const parts = [
      ...(unread > 0 ? [`${unread} chưa thể kết luận`] : []),
      ...(failed > 0 ? [`${failed} không đạt`] : []),
      ...(warned > 0 ? [`${warned} có cảnh báo`] : []),
      ...(open > 0 ? [`${open} chưa rõ`] : []),
      ...(passed > 0 ? [`${passed} đạt`] : []),
    ];
    return `${count} tệp: ${parts.join(', ')}`;
  },
  lack: {
    unreadable: 'không đọc được',
    'cut-short': 'không đọc được đến hết',
    empty: 'trống',
    'no-capture': 'không phải bản bắt gói loại đã biết',
    'no-sip': 'văn bản không có SIP',
    'no-messages': 'không có bản tin SIP nào',
    stopped: 'dừng sớm',
  },
  unmet: (label) => `không đúng kỳ vọng: ${label}`,
  warnings: (count) => `${count} cảnh báo`,
  untold: (count) => `Chi tiết của ${count} tệp này: siptriage TỆP kể một tệp, --each --all kể tất cả.`,
};
