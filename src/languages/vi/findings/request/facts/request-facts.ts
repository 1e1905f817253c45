import type { RequestWords } from '../../../../../findings/request/facts/request-facts.ts';

export const REQUEST_WORDS: RequestWords = {
  somebody: 'phía kia',
  times: (count) => `, ${count} lần`,
  sent: (count) => `, đã gửi ${count} lần`,
  afterGood: (count) => `sau khi đã trả lời ${count} yêu cầu`,
  neverGood: 'trong bản ghi này chưa trả lời yêu cầu nào',
  acceptedLater: '; sau đó nó đã chấp nhận',
  about: (watcher, event) => ` báo cho ${watcher} về sự kiện “${event}”`,
};
