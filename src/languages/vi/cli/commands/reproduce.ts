import type { REPRODUCE_WORDS } from '../../../../cli/commands/reproduce/words.ts';
import { INPUT } from './input.ts';

export const REPRODUCE_COMMAND: typeof REPRODUCE_WORDS.english = {
  help: {
    description: 'một cuộc gọi hoặc lần chuyển máy thành kịch bản SIPp: mỗi bên một tệp, và một tệp lệnh để chạy',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage reproduce trace.pcap -o again': 'trường hợp tệ nhất',
      'siptriage reproduce trace.pcap --story 3 -o third': 'dòng thứ ba của -q',
    },
  },
  output: 'thư mục để ghi: mới hoặc còn trống',
  story: 'trường hợp ở dòng này trong những gì analyze -q in ra (mặc định: trường hợp tệ nhất)',
  call: 'một cuộc gọi của một số, người dùng, user@host, Call-ID, #12 hoặc :340, như của lệnh call',
  own: 'bên của bạn, theo địa chỉ (hoặc địa chỉ:cổng) trong bản ghi: SIPp đóng mọi bên còn lại',
  speed: 'chạy nhanh hơn bao nhiêu lần; các bộ đếm giờ của RFC 3261 không nhanh hơn (mặc định: 1)',
  force: 'ghi vào cả thư mục không trống; tệp cùng tên bị thay',
  noOutput: "thiếu tuỳ chọn bắt buộc '-o, --output <folder>'",
  oneChoice: '--story và --call không dùng cùng nhau được: mỗi tuỳ chọn tự chọn phần được chạy lại',
  noStory: (place, known) => `--story ${place}: bản ghi này chỉ có ${known} trường hợp có lỗi`,
  noParty: (own, known) => `--own ${own}: không có bên nào như vậy trong trường hợp này; chỉ có ${known}`,
  notEmpty: 'thư mục không trống; --force vẫn ghi vào đó',
  noFolder: 'đó không phải là thư mục',
  nothing: 'trong bản ghi này không có cuộc gọi, lần chuyển máy, lần đăng ký hay yêu cầu nào để chạy lại',
  noMessage: 'không có bản tin nào của trường hợp này chạy lại được',
  readOnce: (path) => `reproduce đọc đầu vào nhiều lần: hãy chỉ nêu một mình ${path}, hoặc lưu nó vào tệp`,
  written: (scenarios, folder) => `${scenarios} kịch bản trong ${folder}; README.md cho biết cách chạy`,
};
