// A campaign of any size, as the JSON text of a profile: every body rates all units of one group, so that rows are
// bodies × units while the catalogue, which each tab carries, stays as long as an office's.

const pad = (n: number): string => String(n).padStart(3, '0');

const count = <T>(size: number, make: (n: number) => T): T[] =>
  Array.from({ length: size }, (_unused, index) => make(index + 1));

export type Size = { readonly bodies: number; readonly units: number };

export const bodyId = (n: number): string => `co-quan-${pad(n)}`;
export const account = (body: string): string => `${body}@example.org`;

export const benchProfile = ({ bodies, units }: Size): string =>
  JSON.stringify({
    id: `do-${bodies}-${units}`,
    title: `Đợt đo ${bodies} cơ quan, ${units} tập thể`,
    year: 2024,
    issuer: { superior: 'ĐẢNG BỘ TỈNH', name: 'THÀNH ỦY', place: 'TP', secretariat: 'Ban Tổ chức Thành ủy' },
    directive: { number: '1-CV/TU', date: '2024-11-18', subject: 'Đánh giá, xếp loại năm 2024' },
    legalBases: [{ text: 'Quy định số 124-QĐ/TW' }],
    timeZone: 'Asia/Ho_Chi_Minh',
    due: '2024-11-30T00:00:00+07:00',
    close: '2024-12-01T00:00:00+07:00',
    rules: {
      cap: { percent: 20, of: 'HTT', rounding: 'down', atLeastOne: false },
      reasonFor: { HTXS: 'warning', KHT: 'error', KDG: 'error' },
      disagreement: 2,
      maxText: 3000,
      coupling: [],
    },
    groups: [{ id: 'tap-the', name: 'Tập thể' }],
    bodies: count(bodies, (n) => ({
      id: bodyId(n),
      name: `Cơ quan ${pad(n)}`,
      tab: `CQ ${pad(n)}`,
      clause: '1',
      emails: [account(bodyId(n))],
    })),
    units: count(units, (n) => ({ id: `tap-the-${pad(n)}`, name: `Tập thể số ${pad(n)}`, group: 'tap-the' })),
    assignments: count(bodies, (n) => ({
      body: bodyId(n),
      group: 'tap-the',
      aspect: 'overall',
      narrative: false,
      optional: false,
      clause: '1',
    })),
  });
