// What is said of a workbook that another version of the program has written: one it may upgrade, one it must not touch.

import { PROGRAM } from '../domain/program.ts';

/** The first program that records its version in the workbook. */
const FIRST_TOLD = '0.2.0';

const version = (program: string): string => (program === '' ? `trước ${FIRST_TOLD}` : program);

/** `program`: the version recorded, '' where none was; `todo`: what to do about it, a sentence. */
export const olderThanProgram = (program: string, todo: string): string =>
  `Bảng tính này do bản cũ của chương trình ghi (${version(program)}; chương trình hiện tại: ${PROGRAM}). ${todo}`;

/** An act is refused until the workbook is repaired. */
export const olderWorkbook = (program: string): string =>
  olderThanProgram(program, 'Chưa đổi gì. Đề nghị chạy “Xếp loại → Thiết lập → Sửa chữa bảng tính”.');

export const newerWorkbookRefused = (program: string): string =>
  `Bảng tính này do bản mới hơn của chương trình ghi${program === '' ? '' : ` (${program}; chương trình hiện tại: ${PROGRAM})`}. Chưa đổi gì. Đề nghị cập nhật chương trình rồi làm lại.`;

/** What repair did, for "Đã sửa: …" and "Nhật ký". */
export const workbookUpgraded = (program: string): string =>
  `nâng cấp bảng tính từ bản ${version(program)} lên bản ${PROGRAM}`;

/** "Xếp loại 0.2.0"; '' of a version that was not recorded. */
export const programName = (program: string): string => (program === '' ? '' : `Xếp loại ${program}`);

export const PROGRAM_NAME = programName(PROGRAM);

/** What `xep-loai --version` answers. */
export const THIS_PROGRAM = { name: PROGRAM_NAME, version: PROGRAM } as const;
