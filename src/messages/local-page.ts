// Sentences of the local page. They travel to the page as data; {…} are filled in there.

export const PAGE_TEXTS = {
  title: 'Xếp loại – trang nội bộ (không kết nối mạng)',
  saved: '{file}. Đã lưu lúc {time}.',
  actingAs: 'Thực hiện với',
  owner: 'Chủ sở hữu, {email}',
  editor: '{name}, {email}',
  viewer: 'Người xem, {email}',
  onlooker: 'Người xem (chỉ đọc)',
  download: 'Tải tệp .xlsx',
  fileMenu: 'Tệp',
  downloadFile: 'Tải {file}',
  ok: 'Đồng ý',
  cancel: 'Hủy',
  yes: 'Có',
  no: 'Không',
  close: 'Đóng',
  menus: 'Thanh lệnh',
  grid: 'Bảng tính',
  sidebar: 'Bảng điều khiển',
  working: 'Đang thực hiện…',
  loading: 'Đang tải bảng tính…',
  offline:
    'Mất kết nối với chương trình. Nội dung đã báo lưu vẫn còn; nội dung vừa gõ có thể chưa ghi. Đề nghị chạy lại lệnh serve rồi mở địa chỉ mới.',
  otherStart:
    'Địa chỉ này thiếu phần sau dấu # hoặc là của lần chạy trước. Đề nghị mở đúng địa chỉ mà lệnh serve vừa in.',
  failed: 'Chưa thực hiện được: {cause} Dữ liệu giữ nguyên.',
  triggerFailed: 'Nội dung đã ghi, nhưng phần chạy tự động sau đó ({handler}) dừng giữa chừng: {cause}',
  locked:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  onlyContents: 'Ở trang nội bộ chỉ sửa nội dung ô. Hàng, cột, trang và định dạng giữ nguyên.',
  calculating: 'Đang tính…',
  calculated: 'Đã tính xong',
  note: 'Ghi chú ô {cell}: {note}',
} as const;

/** In place of the sidebar where the built bundle has none. HTML. */
export const NO_SIDEBAR =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bảng điều khiển</title></head><body><p>Chưa có bảng điều khiển trong bản dựng này. Các lệnh của menu “Xếp loại” vẫn dùng được.</p></body></html>';

/** What the command `serve` prints. */
export const SERVED = {
  ready: (address: string): string =>
    `Mở trong trình duyệt của máy này: ${address}\nĐịa chỉ chỉ dùng được trên máy này, trong lần chạy này. Dừng: Ctrl+C.`,
  portTaken: (wanted: number, taken: number): string =>
    `Cổng ${String(wanted)} đang có chương trình khác dùng; dùng cổng ${String(taken)}.`,
  replayed: (count: number): string =>
    `Đã ghi vào tệp ${String(count)} việc của lần chạy trước, đã báo lưu nhưng chưa vào tệp .xlsx.`,
  tail: (path: string): string =>
    `Dòng cuối của tệp ghi tạm bị đứt: một việc đang ghi dở khi chương trình dừng, chưa báo lưu với ai và không được tính. Nội dung dòng đó: ${path}`,
  trouble: (cause: string): string =>
    `Chưa ghi được vào tệp .xlsx: ${cause} Các việc đã báo lưu còn trong tệp ghi tạm.`,
  stopped: (path: string): string => `Đã ghi ${path}. Đã dừng.`,
} as const;
