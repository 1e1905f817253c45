import type { ANONYMIZE_WORDS } from '../../../../cli/options/anonymize.ts';

export const ANONYMIZE: typeof ANONYMIZE_WORDS.english = {
  anonymize: 'thay số, người dùng, tên, máy, địa chỉ, mã nhận dạng và bí mật bằng giá trị khác (docs/anonymize.md)',
  anonymizeAgents: 'cùng với --anonymize: thay cả tên sản phẩm',
  key: 'cùng với --anonymize: tệp chứa các byte bất kỳ; với cùng một tệp, giá trị giống nhau luôn được thay giống nhau',
  mapping: 'giá trị nào thay cho giá trị nào: --anonymize ghi, reveal đọc, không ai khác được xem',
  onlyWith: (option) => `${option} nói cách --anonymize thay giá trị, mà --anonymize không được yêu cầu`,
  notWith: (option) => `${option} sẽ nêu ra điều mà --anonymize thay đi`,
  notWithNamed: (what) =>
    `${what}: được viết bằng tên thật trong bản ghi, là điều --anonymize thay đi, và kết quả sẽ để lộ; hãy chạy check không có --anonymize, và gửi đi kết quả của \`siptriage analyze --anonymize\``,
  mappingToFile: '--mapping phải là một tệp: ai đọc được đầu ra chuẩn thì cũng đọc được nó',
  emptyKey: (file) => `${file}: khoá ngắn hơn 16 byte quá dễ đoán`,
  leftOut: (parts, kinds) => `${parts} nội dung hoặc phần của bản tin không đọc được nên bị bỏ (${kinds})`,
  noType: 'không có kiểu',
};
