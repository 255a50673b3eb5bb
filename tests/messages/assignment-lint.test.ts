import { describe, expect, it } from 'vitest';
import { type AssignmentRemarkCode, lintAssignments } from '../../src/domain/assignment-lint.ts';
import { assignmentRemark } from '../../src/messages/assignment-lint.ts';
import profile from '../../src/profiles/ha-tinh-2024.json' with { type: 'json' };
import { campaignOf } from '../domain/profile-samples.ts';

const campaign = campaignOf(profile);

const SENTENCES: readonly (readonly [AssignmentRemarkCode, string])[] = [
  ['group-unassigned', 'Chưa có cơ quan nào được giao nhóm UBND phường, xã.'],
  ['group-not-overall', 'Nhóm UBND phường, xã chưa có cơ quan nào đánh giá toàn diện.'],
  ['empty-group', 'Nhóm UBND phường, xã chưa có tập thể nào.'],
  ['body-unassigned', 'Ủy ban Kiểm tra Thành ủy chưa được giao nhóm nào.'],
  ['assigned-twice', '“Đảng bộ phường Bắc Hà” được giao hai lần cho Ủy ban Kiểm tra Thành ủy.'],
  [
    'coupling-no-place',
    '“Đảng bộ phường Bắc Hà” chưa ghi địa bàn nên không đối chiếu được với các tổ chức cùng địa bàn.',
  ],
  [
    'coupling-no-partner',
    '“Đảng bộ phường Bắc Hà” không có tập thể cùng địa bàn trong nhóm UBND phường, xã để đối chiếu.',
  ],
  [
    'self-rating',
    '“Đảng bộ phường Bắc Hà” là tổ chức của Ủy ban Kiểm tra Thành ủy; kết quả được đánh dấu “tự đánh giá”.',
  ],
  ['optional', 'Ủy ban Kiểm tra Thành ủy: nhóm UBND phường, xã chỉ đánh giá nếu có; để trống không tính là thiếu.'],
];

describe('a remark on the assignments', () => {
  it.each(SENTENCES)('%s is said with the names of the catalogue', (code, sentence) => {
    expect(
      assignmentRemark(campaign, {
        code,
        severity: 'warning',
        body: 'ubkt',
        group: 'ubnd-phuong',
        unit: 'dang-bo-bac-ha',
        aspect: 'overall',
      }),
    ).toBe(sentence);
  });

  it('has no hole where a name should stand: those of the default campaign', () => {
    for (const remark of lintAssignments(campaign))
      expect(assignmentRemark(campaign, remark)).not.toMatch(/“”|nhóm [;.]|của ;|^:|undefined|null/);
  });
});
