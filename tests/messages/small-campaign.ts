// A campaign as small as the sentences allow: three bodies, three groups, both aspects, an optional and a narrative band.

import type { Campaign } from '../../src/domain/campaign.ts';

export const smallCampaign: Campaign = {
  id: 'nho-2024',
  title: 'Đánh giá năm 2024',
  year: 2024,
  issuer: {
    superior: 'ĐẢNG BỘ TỈNH HÀ TĨNH',
    name: 'THÀNH ỦY HÀ TĨNH',
    place: 'TP. Hà Tĩnh',
    secretariat: 'Ban Tổ chức Thành ủy',
  },
  directive: { number: '1378-CV/Th.U', date: '2024-11-18', subject: 'Đánh giá năm 2024' },
  legalBases: [],
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
  groups: [
    { id: 'ubnd', name: 'UBND phường, xã' },
    { id: 'tccsd', name: 'Tổ chức cơ sở đảng', noun: 'tổ chức cơ sở đảng' },
    { id: 'khoi', name: 'Khối trực thuộc', noun: 'đơn vị' },
  ],
  bodies: [
    { id: 'ubnd', name: 'UBND thành phố', tab: 'UBND thành phố', clause: '2', emails: ['ubnd@example.org'] },
    { id: 'ubkt', name: 'Ủy ban Kiểm tra Thành ủy', tab: 'UBKT', clause: '3', emails: ['ubkt@example.org'] },
    { id: 'cong-an', name: 'Đảng ủy Công an thành phố', tab: 'Đảng ủy Công an', clause: '5', emails: [] },
  ],
  units: [
    { id: 'ubnd-bac-ha', name: 'UBND phường Bắc Hà', group: 'ubnd' },
    { id: 'ubnd-nam-ha', name: 'UBND phường Nam Hà', group: 'ubnd' },
    { id: 'db-bac-ha', name: 'Đảng bộ phường Bắc Hà', group: 'tccsd' },
    { id: 'khoi-a', name: 'Khối A', group: 'khoi' },
  ],
  assignments: [
    { body: 'ubnd', group: 'ubnd', aspect: 'overall', narrative: false, optional: false, clause: '2' },
    { body: 'ubnd', group: 'khoi', aspect: 'overall', narrative: true, optional: true, clause: '4' },
    {
      body: 'ubkt',
      group: 'tccsd',
      aspect: 'overall',
      narrative: false,
      optional: false,
      clause: '3',
      task: 'Mục 3: đánh giá, xếp loại các tổ chức cơ sở đảng trực thuộc Thành ủy.',
    },
    { body: 'cong-an', group: 'tccsd', aspect: 'defence-security', narrative: false, optional: false, clause: '5' },
  ],
};
