import type { INTAKE_FORMS } from '../../../intake/intake-forms.ts';

export const INTAKE: typeof INTAKE_FORMS.english = {
  heardMalformed: '{} không phải là gói HEP; gói đó bị bỏ qua',
  heardMalformedOften: '{} gói không phải là gói HEP; các gói đó bị bỏ qua',
  heardKey: 'Một gói HEP từ {} không có khoá được yêu cầu; gói đó bị bỏ qua',
  heardKeyOften: '{} gói HEP không có khoá được yêu cầu; các gói đó bị bỏ qua',
  recordMalformed: 'Một bản tin của {} trống hoặc quá dài; bản tin đó bị bỏ qua',
  heardFull: 'Các gói HEP đến nhanh hơn tốc độ đọc: từ đây báo cáo có thể thiếu bản tin',
  heardFullOften: '{} gói HEP bị bỏ vì đến nhanh hơn tốc độ đọc',
  heardKernel: 'Hệ thống đã bỏ {} gói tin UDP trước khi được đọc: báo cáo có thể thiếu bản tin',
  sourceAhead: 'Đồng hồ của {} nhanh hơn các nguồn khác {} giây; thời gian của nó được dời lại chừng đó',
  sourceLate: 'Một bản tin của {} đến chậm {} giây so với những gì đã kể; thời gian của nó được dời',
  sourceLateOften: '{} bản tin của {} đến chậm so với những gì đã kể, nhiều nhất {} giây; thời gian của chúng được dời',
  sourceSilent: 'Không có gì đến từ {} trong {} giây: những gì nó thấy có thể bị thiếu',
  sourceMany: 'Có hơn {} nguồn gửi; các nguồn còn lại dùng chung một đồng hồ',
};
