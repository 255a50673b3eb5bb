import { describe, expect, it } from 'vitest';
import { CHANNEL_TROUBLE } from '../../src/messages/channel.ts';
import { CHANNEL } from '../../src/messages/results.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

describe('trouble between a panel and the script', () => {
  it('names the scopes that were not granted', () => {
    expect(CHANNEL_TROUBLE.scopes('x@example.org', ['drive.file', 'userinfo.email']).text).toContain(
      'chưa cho phép: tạo tệp báo cáo trong Google Drive và biết địa chỉ thư của tài khoản. Chưa làm gì.',
    );
  });

  it('sends a stranger to the own tab', () => {
    expect(CHANNEL.refused(campaign, 'ubnd', 'ubkt@example.org')).toMatchObject({
      title: 'Trang này của UBND thành phố',
    });
    expect(CHANNEL.refused(campaign, 'ubnd', 'ubkt@example.org').text).toContain('được giao trang “UBKT”');
    expect(CHANNEL.refused(campaign, 'ubnd', 'x@example.org').text).toContain('chưa được giao trang nào');
  });

  it.each(Object.keys(CHANNEL_TROUBLE))('always says what was left unchanged or not known: %s', (name) => {
    const texts = {
      account: CHANNEL_TROUBLE.account(),
      stale: CHANNEL_TROUBLE.stale('UBKT', 2, 1),
      scopes: CHANNEL_TROUBLE.scopes('x@example.org', ['drive.file']),
      timeout: CHANNEL_TROUBLE.timeout(60),
      signedOut: CHANNEL_TROUBLE.signedOut(),
      unexpected: CHANNEL_TROUBLE.unexpected('7F3A'),
    };
    expect(texts[name as keyof typeof texts].text).toMatch(/Chưa (ghi|làm) gì|không mất|giữ nguyên|cũng chỉ tính một/);
  });
});
