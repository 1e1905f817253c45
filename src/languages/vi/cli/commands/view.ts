import type { VIEW_WORDS } from '../../../../cli/commands/view/words.ts';

export const VIEW: typeof VIEW_WORDS.english = {
  help: {
    description: 'một trang trong trình duyệt, tự đọc các bản ghi và không gửi gì đi đâu',
    arguments: { '[input...]': 'bản bắt gói, nhật ký, keylog, thư mục chứa chúng' },
    examples: {
      'siptriage view': 'trang để thả bản bắt gói, nhật ký vào',
      'siptriage view trace.pcap keys.log': 'như trên, đọc ngay các tệp này',
      'siptriage view -o viewer.html': 'trang trong một tệp, để gửi cho người khác',
    },
  },
  noOpen: 'chỉ in địa chỉ của trang',
  served: 'trang chỉ dành cho máy này; Ctrl-C để kết thúc',
  notOpened: (program) => `${program} không mở được trình duyệt ở đây: hãy tự mở địa chỉ này`,
  inFile:
    '-o ghi một trang đọc những gì được thả vào và không chứa bản ghi nào; --format html ghi báo cáo của một bản ghi',
  noStream: 'view đọc tệp, không đọc đầu vào chuẩn',
  noPipe: (path) => `view đọc tệp, còn ${path} không phải là tệp có thể đọc hai lần`,
};
