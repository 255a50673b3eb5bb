// "Hướng dẫn", the first tab: all that a body has to know, one step a row (documents.md §5.10).

export const GUIDE_LINES: readonly string[] = [
  '1. Mở trang mang tên cơ quan.',
  '2. Chọn mức xếp loại cho từng dòng; ghi lý do, căn cứ khi cột “Kiểm tra” yêu cầu.',
  '3. Sửa các dòng ghi “Lỗi”; cảnh báo không chặn việc nộp.',
  '4. Đánh dấu ô “Nộp” ở đầu trang. Còn lỗi thì dấu tự bỏ và trang nêu lý do.',
  '5. Cần sửa sau khi nộp: bỏ dấu ô “Nộp”, sửa, nộp lại trước giờ khóa.',
  '6. Sau khi văn bản được ký, ghi số, ngày, người ký.',
  '7. Muốn sắp xếp hoặc lọc để xem, dùng Dữ liệu → Chế độ xem bộ lọc; không sắp xếp trực tiếp trong bảng.',
  '8. Làm được trên điện thoại; không cần cài đặt, không cần cấp quyền.',
  '9. Chỉ nhập nội dung không mật. Mọi người có quyền mở bảng tính đều đọc được tất cả các trang.',
];

/** Abbreviations used in band lines and on "Tổng hợp"; and the lock Google draws on every tab, the body's own included. */
export const GUIDE_NOTES: readonly string[] = [
  'HTXS, HTT, HT, KHT, KĐG: Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ, Không hoàn thành nhiệm vụ, Không đánh giá.',
  'Biểu tượng khóa hiện trên mọi trang, kể cả trang của cơ quan mình; các ô cần nhập vẫn nhập được.',
];
