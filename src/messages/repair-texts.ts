// What "Sửa chữa bảng tính" says it did, each a few words for "Đã sửa: …".

export const REPAIRED = {
  rebuilt: (tab: string): string => `dựng lại trang “${tab}” từ bản lưu`,
  rebuiltEmpty: (tab: string): string => `dựng lại trang “${tab}” (chưa có bản lưu nào)`,
  adopted: (tab: string): string => `nhận lại trang “${tab}”`,
  name: (tab: string): string => `tên trang “${tab}”`,
  keys: (tab: string): string => `cột nhận biết của trang “${tab}”`,
  rows: (tab: string): string => `dòng và tiêu đề của trang “${tab}”`,
  unmerged: (tab: string): string => `bỏ gộp ô ở trang “${tab}”`,
  rules: (tab: string): string => `danh sách chọn của trang “${tab}”`,
  protection: (tab: string): string => `phần khóa của trang “${tab}”`,
  box: (tab: string): string => `ô “Nộp” của trang “${tab}”`,
  hidden: (tab: string): string => `ẩn lại trang “${tab}”`,
  keysHidden: (tab: string): string => `ẩn lại cột nhận biết của trang “${tab}”`,
  triggers: 'lịch chạy tự động',
  zone: 'múi giờ của bảng tính',
} as const;
