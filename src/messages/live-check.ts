// What the live check says where it cannot say figures.

export const LATER = {
  /** On a table's line when one paste changed more tables than one check may write. */
  band: 'Số HTXS của bảng này tính lại ở lần sửa kế tiếp.',
  /** The record in the key row is missing or damaged. */
  unreadable: 'Cấu trúc trang bị thay đổi; nội dung giữ nguyên. Báo bộ phận thường trực.',
} as const;
