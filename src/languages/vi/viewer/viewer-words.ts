import type { ViewerWords } from '../../../viewer/viewer-words-en.ts';

export const VIEWER: ViewerWords = {
  language: 'Tiếng Việt',
  theme: 'Sáng hay tối',
  drop: 'Thả bản bắt gói, nhật ký và tệp khoá TLS vào đây',
  chooseFiles: 'Chọn tệp',
  chooseFolder: 'Chọn thư mục',
  kinds:
    'pcap, pcapng và các bản bắt gói khác, nhật ký của máy chủ và điện thoại, kể cả tệp nén hoặc tệp lưu trữ; key log và khoá riêng RSA dùng để giải mã TLS. Nhiều tệp được đọc như một bản ghi.',
  staysHere:
    'Không có gì rời khỏi trang này: các tệp được đọc ngay trong trình duyệt của bạn, và trang không được phép gửi bất cứ thứ gì.',
  needsScript: 'Trang này tự đọc các tệp nên cần bật script.',
  fetching: 'Đang tải {names}',
  reading: 'Đang đọc {names}',
  readingAgain: 'Đang tìm lại các bản tin của từng trường hợp',
  soFar: '{read} / {total}, {messages} bản tin',
  stop: 'Dừng',
  stopped: 'Đã dừng sớm: phần còn lại của các tệp không có trong kết quả.',
  save: 'Lưu dạng',
  addFiles: 'Thêm tệp',
  otherFiles: 'Tệp khác',
  unusable: 'Không dùng được: {count}',
  report: 'Báo cáo',
  noCapture: 'không thấy bản bắt gói nào',
  noMessage: 'không có bản tin SIP nào',
  noMessageIn: 'không có bản tin SIP nào trong {packets} gói',
  onlyKeys: 'Chỉ có khoá: hãy thêm các bản bắt gói mà chúng giải mã.',
  failed: 'Không thực hiện được: {why}',
};
