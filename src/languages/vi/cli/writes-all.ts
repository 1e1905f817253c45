/** Beside `messages`: every other command masks passwords, credentials and keys. */
export const WRITES_ALL =
  'các bản tin được ghi nguyên vẹn, kể cả mật khẩu, thông tin xác thực, khoá và nội dung trong đó: hãy xem lại trước khi gửi cho người khác';
