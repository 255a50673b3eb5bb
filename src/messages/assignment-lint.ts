// "Kiểm tra phân công" in words (documents.md §5.10, voice §5.0).

import { findBody, findGroup, findUnit } from '../domain/assignment.ts';
import type { AssignmentRemark, AssignmentRemarkCode } from '../domain/assignment-lint.ts';
import type { Campaign } from '../domain/campaign.ts';

type Names = { readonly body: string; readonly group: string; readonly unit: string };

const SENTENCES: Readonly<Record<AssignmentRemarkCode, (names: Names) => string>> = {
  'group-unassigned': ({ group }) => `Chưa có cơ quan nào được giao nhóm ${group}.`,
  'group-not-overall': ({ group }) => `Nhóm ${group} chưa có cơ quan nào đánh giá toàn diện.`,
  'empty-group': ({ group }) => `Nhóm ${group} chưa có tập thể nào.`,
  'body-unassigned': ({ body }) => `${body} chưa được giao nhóm nào.`,
  'assigned-twice': ({ unit, body }) => `“${unit}” được giao hai lần cho ${body}.`,
  'coupling-no-place': ({ unit }) =>
    `“${unit}” chưa ghi địa bàn nên không đối chiếu được với các tổ chức cùng địa bàn.`,
  'coupling-no-partner': ({ unit, group }) =>
    `“${unit}” không có tập thể cùng địa bàn trong nhóm ${group} để đối chiếu.`,
  'self-rating': ({ unit, body }) => `“${unit}” là tổ chức của ${body}; kết quả được đánh dấu “tự đánh giá”.`,
  optional: ({ group, body }) => `${body}: nhóm ${group} chỉ đánh giá nếu có; để trống không tính là thiếu.`,
};

/** One remark as a sentence. */
export const assignmentRemark = (campaign: Campaign, remark: AssignmentRemark): string =>
  SENTENCES[remark.code]({
    body: findBody(campaign, remark.body ?? '')?.name ?? '',
    group: findGroup(campaign, remark.group ?? '')?.name ?? '',
    unit: findUnit(campaign, remark.unit ?? '')?.name ?? '',
  });
