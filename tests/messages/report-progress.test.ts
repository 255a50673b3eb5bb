import { describe, expect, it } from 'vitest';
import type { ProgressFigures } from '../../src/domain/figures-progress.ts';
import {
  assignedTask,
  heldBack,
  lateBodies,
  missingBodies,
  submissions,
  undocumentedBodies,
} from '../../src/messages/report-progress.ts';
import { AS_OF, figuresOf, handIn, SMALL } from './report-samples.ts';

const counted = (onTime: number, late: number, missing: number): ProgressFigures => {
  const [body] = figuresOf({}).progress.bodies;
  if (body === undefined) throw new Error('no body');
  return { bodies: Array(onTime + late + missing).fill(body), onTime, late, missing, submitted: onTime + late };
};

it('R-1.1 counts bodies, units and groups', () =>
  expect(assignedTask(SMALL, figuresOf({}))).toBe(
    'Ban Thường vụ Thành ủy giao 04 cơ quan đánh giá thực hiện việc đánh giá, xếp loại đối với 12 tập thể, tổ chức thuộc 03 nhóm đối tượng; văn bản đánh giá, xếp loại gửi về Thường trực Thành ủy (qua Ban Tổ chức Thành ủy) trước ngày 30/11/2024.',
  ));

describe('R-1.3', () => {
  const until = 'Tính đến 0 giờ ngày 01/12/2024, ';

  it.each([
    ['a', [16, 0, 0], '16/16 cơ quan đánh giá đã nộp kết quả (đạt 100%), tất cả đều trong thời hạn.'],
    [
      'b',
      [11, 5, 0],
      '16/16 cơ quan đánh giá đã nộp kết quả (đạt 100%); trong đó, đúng hạn 11 cơ quan (68,75%), sau hạn 05 cơ quan (31,25%).',
    ],
    [
      'c',
      [13, 2, 1],
      '15/16 cơ quan đánh giá đã nộp kết quả (đạt 93,75%); trong đó, đúng hạn 13 cơ quan (81,25%), sau hạn 02 cơ quan (12,5%). Chưa nộp 01 cơ quan (6,25%).',
    ],
    ['d', [0, 0, 16], 'chưa có cơ quan đánh giá nào nộp kết quả.'],
    [
      'b without anyone on time',
      [0, 4, 0],
      '04/04 cơ quan đánh giá đã nộp kết quả (đạt 100%); trong đó, không có cơ quan đúng hạn, sau hạn 04 cơ quan (100%).',
    ],
    [
      'c without anyone late',
      [1, 0, 3],
      '01/04 cơ quan đánh giá đã nộp kết quả (đạt 25%); trong đó, đúng hạn 01 cơ quan (25%), không có cơ quan sau hạn. Chưa nộp 03 cơ quan (75%).',
    ],
  ])('%s', (_, [onTime = 0, late = 0, missing = 0], words) =>
    expect(submissions(counted(onTime, late, missing), AS_OF)).toBe(until + words),
  );
});

it('R-1.4 names the late with their instants, R-1.7 those without number, date, signer', () => {
  const { progress } = figuresOf({}, handIn({ x: true, y: false, z: false }));
  expect(lateBodies(SMALL, progress)).toBe(
    'Nộp sau hạn: Cơ quan Y (08 giờ 15 phút ngày 30/11/2024) và Cơ quan Z (08 giờ 15 phút ngày 30/11/2024).',
  );
  expect(undocumentedBodies(SMALL, progress)).toBe(
    'Có 03 cơ quan đã nộp nhưng chưa ghi đủ số, ngày, người ký văn bản: Cơ quan X, Cơ quan Y và Cơ quan Z.',
  );
  expect([lateBodies(SMALL, figuresOf({}).progress), undocumentedBodies(SMALL, figuresOf({}).progress)]).toEqual([
    '',
    '',
  ]);
});

describe('R-1.5', () => {
  it('b, c: open and not yet begun', () =>
    expect(missingBodies(SMALL, figuresOf({ x: { p1: 'HT' }, y: { d1: 'HT' } }, handIn({ y: true })).progress)).toEqual(
      [
        'Chưa nộp: Cơ quan X. Kết quả của cơ quan này được ghi rõ “đang nhập”.',
        'Chưa nộp và chưa nhập kết quả: Cơ quan Z và Cơ quan Q.',
      ],
    ));

  it('a: closed, in the plural', () => {
    const closed = figuresOf({ x: { p1: 'HT' }, y: { d1: 'HT' }, z: { d1: 'HT' }, q: { d1: 'HT' } }, (one) => ({
      ...one,
      state: 'closed',
    }));
    expect(missingBodies(SMALL, closed.progress)).toEqual([
      'Chưa nộp: Cơ quan X, Cơ quan Y, Cơ quan Z và Cơ quan Q. Kết quả các cơ quan này đã nhập đến thời điểm khóa số liệu được đưa vào tổng hợp và ghi rõ “chưa nộp”.',
    ]);
  });

  it('is silent when everybody handed in', () =>
    expect(missingBodies(SMALL, figuresOf({}, handIn({ x: true, y: true, z: true, q: true })).progress)).toEqual([]));
});

it('R-1.11 names the bodies whose content is held back', () => {
  const { progress } = figuresOf({});
  const held = { ...progress, bodies: progress.bodies.map((body) => ({ ...body, held: body.body === 'z' })) };
  expect(heldBack(SMALL, held)).toBe('Kết quả của Cơ quan Z chưa được tổng hợp do có dấu chỉ độ mật cần xử lý.');
  expect(heldBack(SMALL, progress)).toBe('');
});
