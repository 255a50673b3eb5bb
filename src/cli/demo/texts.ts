// What the made-up entries say, by the kind of collective. A table, so that a reader who knows the field can correct it.
// Nothing here is a real result.

/** What a collective is judged by: its Party work, its administration, its movement, or defence and security alone. */
export type Topic = 'party' | 'government' | 'movement' | 'defence';

type Texts = Readonly<Record<Topic, readonly string[]>>;

export const STRENGTHS: Texts = {
  party: [
    'Nền nếp sinh hoạt được duy trì; công tác phát triển đảng viên đạt chỉ tiêu.',
    'Lãnh đạo hoàn thành các chỉ tiêu chủ yếu; giữ vững đoàn kết nội bộ.',
    'Thực hiện tốt công tác kiểm tra, giám sát; không có đảng viên vi phạm phải xử lý kỷ luật.',
    'Triển khai kịp thời các nghị quyết, chỉ thị của cấp trên; học tập và làm theo Bác có mô hình cụ thể.',
  ],
  government: [
    'Thu ngân sách vượt dự toán; giải ngân vốn đầu tư công đạt kế hoạch.',
    'Chỉ số cải cách hành chính tăng bậc; hồ sơ giải quyết đúng hạn đạt trên 99%.',
    'Đạt chuẩn đô thị văn minh; an sinh xã hội được bảo đảm.',
    'Hoàn thành 100% nhiệm vụ được giao trong chương trình công tác năm.',
  ],
  movement: [
    'Phong trào thi đua có chuyển biến rõ; tỷ lệ tập hợp đoàn viên, hội viên vượt chỉ tiêu.',
    'Thực hiện tốt công tác giám sát, phản biện xã hội; nắm chắc tình hình nhân dân.',
    'Có mô hình, công trình cụ thể được cấp trên ghi nhận.',
    'Vận động xã hội hóa, hỗ trợ hội viên khó khăn đạt kết quả tốt.',
  ],
  defence: [
    'Hoàn thành chỉ tiêu giao quân; lực lượng dân quân, tự vệ được củng cố.',
    'Giữ vững an ninh chính trị, trật tự an toàn xã hội trên địa bàn.',
    'Thực hiện tốt phong trào toàn dân bảo vệ an ninh Tổ quốc.',
  ],
};

export const SHORTCOMINGS: Texts = {
  party: [
    'Việc sơ kết, tổng kết một số chuyên đề chưa kịp thời.',
    'Sinh hoạt chi bộ ở một số nơi chất lượng chưa đồng đều.',
    'Công tác phát triển đảng viên ở khu dân cư còn khó khăn.',
  ],
  government: [
    'Một số hồ sơ đất đai giải quyết còn chậm.',
    'Tiến độ chỉnh trang đô thị ở một số tổ dân phố còn chậm.',
    'Tiếp công dân, giải quyết đơn thư có việc còn kéo dài.',
  ],
  movement: [
    'Công tác tuyên truyền trên môi trường mạng còn hạn chế.',
    'Nội dung sinh hoạt chi hội chưa phong phú.',
    'Việc nhân rộng mô hình điển hình còn chậm.',
  ],
  defence: ['Huấn luyện dân quân năm thứ nhất chưa đủ quân số.', 'Tai nạn giao thông có thời điểm tăng.'],
};

/** Grounds for each mark; '' = none is given, none being asked for. */
export const REASONS = {
  HTXS: [
    '100% nhiệm vụ hoàn thành đúng hạn, có sản phẩm cụ thể; dẫn đầu khối thi đua.',
    'Vượt các chỉ tiêu chủ yếu; được cấp trên khen thưởng trong năm.',
    'Không có chỉ tiêu nào dưới kế hoạch; có cách làm mới được nhân rộng.',
  ],
  HTT: [''],
  HT: ['Còn 02 chỉ tiêu chưa đạt kế hoạch.', 'Có cá nhân bị xử lý kỷ luật trong năm.', ''],
  KHT: ['Hoàn thành dưới 50% chỉ tiêu được giao.'],
  KDG: ['Mới sáp nhập, chưa đủ thời gian đánh giá.', 'Mới thành lập, chưa đủ thời gian đánh giá.'],
} as const;

export const OWN_REASON = 'Tổ chức của chính cơ quan đánh giá, không tự xếp loại.';

/** Number, date and signer of the paper each body sends along. Who signs is told by the office held. */
export const DOCUMENTS: Readonly<Record<string, readonly [number: string, date: string, signer: string]>> = {
  'tt-hdnd': ['96/BC-HĐND', '25/11/2024', 'Phó Chủ tịch'],
  ubnd: ['412/BC-UBND', '26/11/2024', 'Phó Chủ tịch'],
  'ban-to-chuc': ['187-BC/BTC', '26/11/2024', 'Phó Trưởng ban'],
  'ban-tuyen-giao': ['143-BC/BTG', '25/11/2024', 'Trưởng ban'],
  'ban-dan-van': ['121-BC/BDV', '26/11/2024', 'Trưởng ban'],
  ubkt: ['98-BC/UBKT', '25/11/2024', 'Phó Chủ nhiệm'],
  'van-phong': ['205-BC/VP', '26/11/2024', 'Chánh Văn phòng'],
  'tt-chinh-tri': ['41-BC/TTCT', '22/11/2024', 'Giám đốc'],
  mttq: ['77/BC-MTTQ', '26/11/2024', 'Phó Chủ tịch'],
  ldld: ['63/BC-LĐLĐ', '25/11/2024', 'Chủ tịch'],
  'hoi-nong-dan': ['58-BC/HND', '22/11/2024', 'Chủ tịch'],
  'hoi-lhpn': ['69/BC-PN', '25/11/2024', 'Chủ tịch'],
  'hoi-ccb': ['44/BC-CCB', '25/11/2024', 'Chủ tịch'],
  'thanh-doan': ['85-BC/TĐ', '26/11/2024', 'Bí thư'],
  'dang-uy-cong-an': ['132-BC/ĐU', '25/11/2024', 'Phó Bí thư'],
  'dang-uy-quan-su': ['91-BC/ĐU', '25/11/2024', 'Phó Bí thư'],
};
