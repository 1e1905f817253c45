import type { CHECK_COMMAND_WORDS } from '../../../../cli/commands/check/words.ts';
import { INPUT } from './input.ts';

export const CHECK_COMMAND: typeof CHECK_COMMAND_WORDS.english = {
  help: {
    description: 'phân tích như analyze nhưng để làm cổng kiểm tra: mã thoát chính là kết luận (docs/check.md)',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage check trace.pcap': '0 nếu không có lỗi, có thì 1',
      'siptriage check traces --report junit=sip.xml': 'thêm tệp cho hệ thống CI',
      'siptriage check trace.pcap --fail-on warning': 'có cảnh báo cũng không đạt',
      'siptriage check traces --baseline known.json': 'chấp nhận lỗi đã biết',
    },
  },
  report: 'ghi kết quả vào tệp ở thêm một dạng khác; dùng được nhiều lần',
  failOn: 'mức làm cho không đạt: mức này và các mức nặng hơn (mặc định: error)',
  config:
    'tệp cấu hình (docs/config.md), kể cả ở dạng mã; nếu không nêu thì dùng siptriage.config.{json,yaml,yml} của thư mục này, hoặc của các thư mục phía trên trong cùng kho mã',
  baseline: 'chấp nhận các lỗi đã ghi trong tệp này (mốc so sánh)',
  updateBaseline: 'ghi các lỗi hôm nay vào mốc so sánh và chấp nhận chúng',
  noBaseline:
    'mốc so sánh không nói lỗi nằm trong tệp nào; hãy kiểm tra từng tệp với mốc so sánh riêng, không dùng --each',
  htmlOfOne: '--each: html nói về một bản ghi; các dạng khác nói về từng tệp',
  whichBaseline: '--update-baseline cần biết ghi vào đâu: --baseline TỆP, hoặc `baseline` trong cấu hình',
  reportForm: (text, forms) => `--report ${text}: phải viết DẠNG=TỆP, trong đó dạng là một trong ${forms}`,
  noBaselineFile: (file) => `${file}: không có tệp này; --update-baseline sẽ tạo ra nó`,
  baselineIsFile: 'mốc so sánh phải là một tệp',
  summaryCut: 'GitHub chỉ nhận 1 MiB cho một bản tóm tắt; báo cáo ghi ra tệp (--report markdown=FILE) có phần còn lại',
  jobSummary: (why) => `bản tóm tắt của job: ${why}`,
  noSuchFile: (file) => `${file}: không có tệp này`,
  configForms: (file, forms) => `${file}: cấu hình phải là tệp ${forms}`,
  moreFaults: (file, faults) => `${file}: còn ${faults} lỗi nữa`,
  longer: (file, mib) => `${file}: dài hơn ${mib} MiB`,
  outsideFolder: (file, field, path) =>
    `${file}: ${field} là ${path}, nằm ngoài thư mục của cấu hình; chỉ tuỳ chọn trên dòng lệnh mới được nêu nó`,
  several: (folder, names) => `${folder} có ${names.join(' và ')}: chỉ giữ một tệp, hoặc nêu một tệp bằng --config`,
  notRegular: (file) => `${file}: không phải tệp thông thường`,
  codeNotRun: (file) => `${file} không được chạy: mã chỉ chạy khi được nêu tên (--config ${file})`,
  notUsed: (file) =>
    `${file} không được dùng: nó nằm ngoài kho mã này, hoặc ngoài thư mục này nếu không có kho mã (--config ${file})`,
  position: (position) => `vị trí ${position}`,
};
