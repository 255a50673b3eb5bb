// Words of the four config tabs: titles of their columns, and what each row of "Thiết lập" means (documents.md §5.10).

import type { SettingsWords } from '../domain/settings-sheets.ts';

/** By path; `[]` stands for any index, `*` for a free key. */
const MEANINGS = Object.entries({
  id: 'mã của đợt, không đổi sau khi mở',
  title: 'tên đợt, in ở đầu các trang',
  year: 'năm đánh giá',
  'issuer.superior': 'cơ quan cấp trên, in ở đầu văn bản',
  'issuer.name': 'cơ quan ban hành, in ở đầu văn bản',
  'issuer.place': 'địa danh, in trước ngày tháng',
  'issuer.secretariat': 'bộ phận thường trực của đợt',
  'issuer.short': 'tên gọi ngắn của cấp ủy; để trống: Thành ủy',
  'issuer.standing': 'tên Ban Thường vụ; để trống: Ban Thường vụ và tên gọi ngắn',
  'issuer.permanent': 'tên Thường trực; để trống: Thường trực và tên gọi ngắn',
  'secretariat.emails': 'tài khoản được đọc văn bản, cách nhau bằng dấu phẩy',
  'directive.number': 'số văn bản chỉ đạo',
  'directive.date': 'ngày văn bản chỉ đạo (năm-tháng-ngày)',
  'directive.subject': 'trích yếu văn bản chỉ đạo',
  'directive.kind': 'loại văn bản chỉ đạo; để trống: Công văn',
  'legalBases[].text': 'căn cứ, mỗi dòng một văn bản, in đúng như ghi',
  timeZone: 'múi giờ của đợt (giờ Việt Nam)',
  due: 'trước thời điểm này là đúng hạn',
  close: 'từ thời điểm này các trang tự khóa',
  'rules.cap.percent': 'tỷ lệ tối đa Hoàn thành xuất sắc nhiệm vụ (%)',
  'rules.cap.of': 'tỷ lệ tính trên: HTT, HTT trở lên (HTT-or-better), số được xếp loại (rated)',
  'rules.cap.rounding': 'làm tròn: xuống (down), gần nhất (nearest), lên (up)',
  'rules.cap.atLeastOne': 'nhóm nhỏ được tối thiểu 01: có, không',
  'rules.cap.text': 'câu nêu cách tính tỷ lệ trong báo cáo; để trống: câu mẫu',
  'rules.reasonFor.HTXS': 'mức phải ghi lý do (Hoàn thành xuất sắc nhiệm vụ): không, lưu ý, cảnh báo, lỗi',
  'rules.reasonFor.KHT': 'mức phải ghi lý do (Không hoàn thành nhiệm vụ): không, lưu ý, cảnh báo, lỗi',
  'rules.reasonFor.KDG': 'phải ghi lý do khi không đánh giá: không, lưu ý, cảnh báo, lỗi',
  'rules.disagreement': 'lệch từ bao nhiêu mức thì lưu ý',
  'rules.maxText': 'độ dài tối đa của một ô (ký tự)',
  'rules.coupling[].if.group': 'đối chiếu cùng địa bàn: nhóm được xét',
  'rules.coupling[].if.level': 'đối chiếu cùng địa bàn: khi nhóm được xét ở mức này',
  'rules.coupling[].needs[].group': 'đối chiếu cùng địa bàn: nhóm liên quan',
  'rules.coupling[].needs[].atLeast': 'đối chiếu cùng địa bàn: nhóm liên quan phải từ mức này trở lên',
  clauseWord: 'từ gọi phần của văn bản chỉ đạo; để trống: mục',
  'clauseTitles.*': 'tên chung của các nhóm thuộc mục này, in trong báo cáo',
  toneMark: 'cách đặt dấu khi in: ủy, uỷ; để trống: ủy',
  'report.code': 'ký hiệu của báo cáo; để trống: BTC',
  'report.subject': 'trích yếu báo cáo; để trống: câu mẫu',
  'report.draftMark': 'chữ DỰ THẢO: dưới số văn bản (under-number), không (none)',
  'report.addressee': 'in dòng Kính gửi trong báo cáo: có, không',
  'report.basesAs': 'căn cứ in thành đoạn văn (paragraph) hay danh sách (list)',
  'report.signer': 'người ký báo cáo: cấp trưởng (head), cấp phó (deputy)',
  'report.annex4First': 'đưa Phụ lục 4 lên trước: có, không',
  'letter.kind': 'loại văn bản của cơ quan: công văn, báo cáo; để trống: công văn',
  'letter.split': 'mỗi mục một văn bản: có, không',
  'letter.useTabFields': 'in số, ngày, người ký đã ghi tại trang: có, không',
  'letter.signer': 'người ký văn bản: cấp trưởng (head), cấp phó (deputy)',
  'letter.collective': 'tập thể được ký thay mặt; để trống: theo mẫu của cơ quan',
  'letter.ratio': 'in tỷ lệ Hoàn thành xuất sắc so với Hoàn thành tốt: có, không; để trống: có',
  'letterheads.*':
    'thể thức | cơ quan cấp trên | cơ quan ban hành | ký hiệu | chức vụ ký | chức vụ ký (cấp phó) | nơi lưu; xuống dòng: “ / ”',
  'groups[].id': 'mã nhóm, dùng ở trang Đơn vị và Phân công',
  'groups[].name': 'tên nhóm, in đúng như ghi',
  'groups[].noun': 'từ để đếm trong nhóm; để trống: tập thể',
});

// Paths are typed by people: a map has no member that nobody wrote.
const BY_PATH: ReadonlyMap<string, string> = new Map(MEANINGS);

const patternOf = (path: string): string =>
  path.replace(/^(clauseTitles|letterheads)\..*/s, '$1.*').replace(/\[\d+\]/g, '[]');

/** What a setting means, '' for a path that is none. */
export const meaningOf = (path: string): string => BY_PATH.get(patternOf(path)) ?? '';

/** To be passed to `settingsSheets`; the order of the titles is that of the column keys. */
export const SETTINGS_WORDS: SettingsWords = {
  headers: {
    settings: ['Đường dẫn', 'Giá trị', 'Ý nghĩa'],
    bodies: ['Mã', 'Cơ quan', 'Tên trang', 'Mục', 'Tài khoản', 'Mã trang tính'],
    units: ['Mã', 'Tập thể', 'Nhóm', 'Địa bàn', 'Tổ chức của cơ quan', 'Tên gọi khác'],
    assignments: ['Cơ quan', 'Nhóm', 'Phạm vi', 'Nêu ưu điểm, tồn tại', 'Nếu có', 'Mục', 'Nhiệm vụ', 'Động từ văn bản'],
  },
  meaning: meaningOf,
};
