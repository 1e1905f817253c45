/** What most commands read. */
export const INPUT = 'bản bắt gói, nhật ký, thư mục chứa chúng, hoặc - cho đầu vào chuẩn; không nêu gì thì đọc từ pipe';
