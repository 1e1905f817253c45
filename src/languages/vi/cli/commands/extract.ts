import type { EXTRACT_WORDS } from '../../../../cli/commands/extract/words.ts';
import { INPUT } from './input.ts';

export const EXTRACT_COMMAND: typeof EXTRACT_WORDS.english = {
  help: {
    description:
      'các gói tin của một trường hợp thành một pcapng nhỏ: mọi leg của cuộc gọi, kết luận ghi thành chú thích',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage extract trace.pcap -o c.pcapng': 'trường hợp tệ nhất',
      'siptriage extract trace.pcap --story 3 -o c.pcapng': 'dòng thứ ba của -q',
      "siptriage extract trace.pcap --call '#12' -o c.pcapng": 'cuộc gọi của gói tin 12',
      'siptriage extract server.log --cause 1 -o c.pcapng': 'nhật ký thành gói tin',
    },
  },
  story: 'trường hợp ở dòng này trong những gì analyze -q in ra (mặc định: trường hợp tệ nhất)',
  call: 'các cuộc gọi của một số, người dùng, user@host, Call-ID, #12 hoặc :340, như của lệnh call',
  format: 'dạng của kết quả (mặc định: theo tên tệp, nếu không thì pcapng)',
  output: 'tệp để ghi: .pcapng, .pcap, .txt hoặc .ndjson cho nội dung các bản tin; - cho đầu ra chuẩn',
  withRtp: 'kèm RTP và RTCP mà SDP của các cuộc gọi đã báo',
  withSecrets: 'kèm khoá của các kết nối TLS',
  noOutput: "thiếu tuỳ chọn bắt buộc '-o, --output <file>'",
  toTerminal: 'không xuất gói tin ra màn hình: hãy nêu một tệp với -o',
  noStory: (place, known) => `--story ${place}: bản ghi này chỉ có ${known} trường hợp có lỗi`,
  noCause: (id, known) => `--cause ${id}: bản ghi này chỉ có ${known} nguyên nhân`,
  oneChoice: (first, second) => `${first} và ${second} không dùng cùng nhau được: mỗi tuỳ chọn tự chọn phần được trích`,
  nothing: 'trong bản ghi này không có gì để trích',
  nothingAbout: (what) => `trong bản ghi này không có gì về ${what}`,
  readOnce: (path) => `extract đọc đầu vào nhiều lần: hãy chỉ nêu một mình ${path}, hoặc lưu nó vào tệp`,
  onlyCapture: (option, form) => `${option} chỉ dùng với gói tin; ${form} không có gói tin nào`,
  onlyPcapng: (option) => `${option} chỉ dùng với pcapng; pcap không có chỗ cho nó`,
  severalLinkTypes: (names) =>
    `một pcap chỉ có một link type, mà các gói tin này có nhiều loại (${names}): hãy ghi pcapng`,
  taken: (packets, messages) => `${packets} gói tin, ${messages} bản tin`,
  anonymized: 'các gói tin được tạo mới quanh những bản tin đã ẩn danh',
  synthesized: 'các gói tin được tạo lại: đầu vào là nhật ký dạng văn bản',
  unnamed: (messages) =>
    `${messages} bản tin không ghi địa chỉ của một bên: một địa chỉ thuộc 169.254.0.0/16 được dùng thay`,
  shared: (messages) => `có ${messages} bản tin của trường hợp khác, vì chung segment TCP với trường hợp này`,
  whole: (messages) =>
    `có ${messages} bản tin của trường hợp khác, trong những kết nối chỉ đọc được trọn vẹn (TLS, WebSocket, HEP)`,
  mediaHeaders: (packets) =>
    `có ${packets} gói tin RTP chỉ còn phần đầu, vì kết luận dựa vào chúng; --with-rtp lấy trọn vẹn`,
  noSecrets: 'có TLS không đọc được nếu thiếu khoá: --with-secrets lấy kèm khoá',
  noKeys: '--with-secrets: không biết khoá nào của các kết nối TLS thuộc trường hợp này',
  incomplete: 'có nhiều cuộc gọi nhiều leg hơn số có thể nhớ: có thể thiếu một leg',
};
