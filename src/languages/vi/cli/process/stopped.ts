import type { StoppedWords } from '../../../../cli/process/stopped.ts';

export const STOPPED: StoppedWords = {
  seen: (messages) => `dừng sớm: đã đọc được ${messages} bản tin`,
  partial: 'kết quả chỉ là một phần',
  unread: (unread, files) => `dừng sớm: ${unread}/${files} tệp chưa đọc`,
};
