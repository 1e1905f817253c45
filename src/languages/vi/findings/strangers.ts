import type { StrangerWords } from '../../../findings/strangers.ts';

export const STRANGERS: StrangerWords = {
  sent: 'gửi',
  line: 'dòng',
  why: 'Ai biết các tag của cuộc gọi cũng gửi được bản tin như vậy, qua UDP còn giả được địa chỉ: nó không chứng minh gì về các bên, nên không ai bị quy lỗi theo nó.',
  fix: [
    'Tìm xem đó là địa chỉ của ai. Nếu là của hệ thống mình (giao diện thứ hai, nút dự phòng vừa tiếp quản): bỏ qua, hoặc bắt gói ở cả đó.',
    'Nếu không, chỉ nhận bản tin từ các thiết bị ngang hàng đã biết, và dùng TLS giữa chúng (RFC 3261 §26.2).',
  ],
};
