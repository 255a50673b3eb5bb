import { describe, expect, it } from 'vitest';
import { composeLink } from '../../../src/addon/panel/compose-link.ts';

const mail = { to: ['ubnd@example.org'], subject: 'Kết quả', text: 'Dòng 1\nDòng 2' };

const linkOf = (change: Partial<typeof mail>): URL => new URL(composeLink({ ...mail, ...change }) ?? '');

describe('the compose link', () => {
  it('is a mailto: that reads back as what was given, with lines ended as mail ends them', () => {
    const link = linkOf({});
    expect(link.protocol).toBe('mailto:');
    expect(link.pathname).toBe('ubnd@example.org');
    expect(link.searchParams.get('subject')).toBe('Kết quả');
    expect(link.searchParams.get('body')).toBe('Dòng 1\r\nDòng 2');
  });

  it.each(['a&cc=x@example.org', '?bcc=x', 'a#b', '100%', '"><script>', 'javascript:alert(1)', '+ +'])(
    'keeps %s inside its own part',
    (text) => {
      const link = linkOf({ subject: text, text });
      expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(link.searchParams.get('subject')).toBe(text);
      expect(link.searchParams.get('body')).toBe(text);
      expect(link.hash).toBe('');
    },
  );

  it('leaves out what is no address, and is none where there is no address', () => {
    expect(composeLink({ ...mail, to: ['x?cc=y@example.org', 'a@example.org, b@example.org', ''] })).toBeNull();
    expect(linkOf({ to: ['nobody', 'ubnd@example.org', 'ubkt@example.org'] }).pathname).toBe(
      'ubnd@example.org,ubkt@example.org',
    );
  });

  it('leaves the text out where the whole would be too long, and is none where even that is not enough', () => {
    expect(composeLink({ ...mail, text: 'ộ'.repeat(500) })).toBe(
      composeLink({ ...mail, text: '' })?.replace('&body=', ''),
    );
    const many = Array.from({ length: 200 }, (_unused, at) => `co-quan-${at}@example.org`);
    expect(composeLink({ ...mail, to: many })).toBeNull();
  });

  it('survives half a surrogate pair', () => {
    expect(linkOf({ text: 'a\uD83D' }).searchParams.get('body')).toBe('a\uFFFD');
  });
});
